package gondulf.setup;

import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Knocked.Closed;
import gondulf.outbound.Knocked.Opened;
import gondulf.outbound.Knocked.SentOn;
import gondulf.setup.Fact.Label;
import java.util.Optional;

/// Whether whoever comes by plain HTTP is led to the page that can be trusted.
record PlainHttpCheck() implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    if (!found.reach().isAnywhere()) {
      return Optional.empty();
    }
    var finding =
        switch (found.reach().plain()) {
          case Opened(var status) -> Finding.of(Symptom.PLAIN_HTTP_OPEN).fact(Label.STATUS, status);
          case SentOn(var redirect) ->
              Finding.of(symptom(found, redirect))
                  .fact(Label.STATUS, redirect.status())
                  .fact(Label.LEADS_TO, redirect.to());
          case Closed(var trouble) ->
              Finding.of(Symptom.PLAIN_HTTP_CLOSED).fact(Label.WHAT_HAPPENED, trouble.words());
        };
    return Optional.of(finding.lookedAt(Hosts.plain(found.me())));
  }

  private static Symptom symptom(Examination found, Redirect redirect) {
    if (!Hosts.isSameSite(redirect.to(), found.me().host())) {
      return Symptom.PLAIN_HTTP_ELSEWHERE;
    }
    return redirect.to().getScheme().equals("https")
        ? Symptom.PLAIN_HTTP_LEADS_TO_HTTPS
        : Symptom.PLAIN_HTTP_OPEN;
  }
}
