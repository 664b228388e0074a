package gondulf.setup;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Finding.Elsewhere;
import gondulf.ownership.Finding.MovedForNow;
import gondulf.setup.Fact.Label;
import java.util.List;
import java.util.Optional;

/// Whether the page leads to another one, and whether that may count in its place.
record RedirectsCheck(SignInRules rules) implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    return switch (found.page().fetched()) {
      case Document document -> Optional.of(followed(found, document.redirects()));
      case Failed failed -> brokenOff(found, failed);
    };
  }

  private Finding followed(Examination found, List<Redirect> way) {
    if (rules.byPage(found) instanceof Missing(_, var reason)) {
      if (reason instanceof Elsewhere(var from, var to, _)) {
        return Finding.of(
                Hosts.isSameSite(to, found.me().host())
                    ? Symptom.REDIRECTS_OTHER_PAGE
                    : Symptom.REDIRECTS_OTHER_HOST)
            .fact(Label.FROM, from)
            .fact(Label.LEADS_TO, to);
      }
      if (reason instanceof MovedForNow(var from, var to, var status)) {
        return hop(Symptom.REDIRECTS_TEMPORARY, new Redirect(from, status, to));
      }
    }
    return way.isEmpty()
        ? Finding.of(Symptom.REDIRECTS_NONE).lookedAt(found.me())
        : all(Finding.of(Symptom.REDIRECTS_FOR_GOOD), way);
  }

  private static Optional<Finding> brokenOff(Examination found, Failed failed) {
    var hop = found.page().brokenOff();
    return switch (failed.trouble()) {
      case TOO_MANY_REDIRECTS -> hop.map(it -> hop(Symptom.REDIRECTS_LOOP, it));
      case FORBIDDEN_URL ->
          hop.map(it ->
              hop(
                  it.to().toString().startsWith("http:")
                      ? Symptom.REDIRECTS_TO_HTTP
                      : Symptom.REDIRECTS_NOWHERE,
                  it));
      case UNRESOLVED, FORBIDDEN_ADDRESS -> deadEnd(found, failed);
      case UNREACHABLE, INSECURE, EXPIRED_CERTIFICATE, OTHERS_CERTIFICATE -> Optional.empty();
      case NO_NAME_SERVER, BUSY, SLOW, TOO_LARGE, BROKEN -> Optional.empty();
    };
  }

  private static Optional<Finding> deadEnd(Examination found, Failed failed) {
    return found.me().host().equals(failed.url().getHost())
        ? Optional.empty()
        : Optional.of(
            Finding.of(Symptom.REDIRECTS_NOWHERE)
                .fact(Label.FROM, found.me())
                .fact(Label.LEADS_TO, failed.url())
                .fact(Label.WHAT_HAPPENED, failed.trouble().words()));
  }

  private static Finding hop(Symptom symptom, Redirect redirect) {
    return all(Finding.of(symptom), List.of(redirect));
  }

  private static Finding all(Finding finding, List<Redirect> way) {
    var told = finding.fact(Label.FROM, way.getFirst().from());
    for (var hop : way) {
      told = told.fact(Label.STATUS, hop.status()).fact(Label.LEADS_TO, hop.to());
    }
    return told;
  }
}
