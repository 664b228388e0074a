package gondulf.setup;

import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.setup.Fact.Label;
import java.net.URI;
import java.util.Optional;

/// Whether the name with `www.` before it, or without, is the same website.
record WwwCheck() implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    if (!found.reach().isAnywhere()) {
      return Optional.empty();
    }
    return found.reach().counterpart().map(fetched -> judge(found, fetched));
  }

  private static Finding judge(Examination found, Fetched counterpart) {
    var other = URI.create("https://" + Hosts.other(found.me().host()) + "/");
    var finding =
        switch (counterpart) {
          case Document document -> judge(found, other, document);
          case Failed(var url, var trouble) ->
              Finding.of(symptom(other, url, trouble)).fact(Label.WHAT_HAPPENED, trouble.words());
        };
    return finding.lookedAt(other);
  }

  private static Finding judge(Examination found, URI other, Document document) {
    if (document.redirects().isEmpty()) {
      return Finding.of(alone(found, other, document)).fact(Label.STATUS, document.status());
    }
    return Finding.of(led(found, document)).fact(Label.LEADS_TO, document.url());
  }

  private static Symptom alone(Examination found, URI other, Document document) {
    if (found.page().url().getHost().equals(other.getHost())) {
      return Symptom.WWW_IS_THE_PAGE;
    }
    return document.status() == 200 ? Symptom.WWW_SECOND_SITE : Symptom.WWW_BROKEN;
  }

  private static Symptom led(Examination found, Document document) {
    if (!Hosts.isSameSite(document.url(), found.me().host())) {
      return Symptom.WWW_ELSEWHERE;
    }
    return document.redirects().stream().allMatch(Redirect::isPermanent)
        ? Symptom.WWW_LEADS_HERE
        : Symptom.WWW_TEMPORARY;
  }

  private static Symptom symptom(URI other, URI url, Trouble trouble) {
    return switch (trouble) {
      case UNRESOLVED ->
          url.getHost().equals(other.getHost()) ? Symptom.WWW_ABSENT : Symptom.WWW_BROKEN;
      case INSECURE, EXPIRED_CERTIFICATE, OTHERS_CERTIFICATE -> Symptom.WWW_CERTIFICATE;
      case UNREACHABLE, FORBIDDEN_ADDRESS, FORBIDDEN_URL, TOO_MANY_REDIRECTS -> Symptom.WWW_BROKEN;
      case SLOW, TOO_LARGE, BROKEN, BUSY, NO_NAME_SERVER -> Symptom.WWW_BROKEN;
    };
  }
}
