package gondulf.setup;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.setup.Fact.Label;
import java.util.Optional;

/// Whether the page can be reached over a connection that can be trusted.
record HttpsCheck() implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    return switch (found.page().fetched()) {
      case Document document ->
          Optional.of(Finding.of(Symptom.HTTPS_WORKS).lookedAt(document.url()));
      case Failed(var url, var trouble) ->
          symptom(trouble)
              .map(symptom ->
                  Finding.of(symptom).lookedAt(url).fact(Label.WHAT_HAPPENED, trouble.words()));
    };
  }

  private static Optional<Symptom> symptom(Trouble trouble) {
    return switch (trouble) {
      case UNREACHABLE -> Optional.of(Symptom.HTTPS_CLOSED);
      case EXPIRED_CERTIFICATE -> Optional.of(Symptom.HTTPS_EXPIRED);
      case OTHERS_CERTIFICATE -> Optional.of(Symptom.HTTPS_OTHER_NAME);
      case INSECURE -> Optional.of(Symptom.HTTPS_UNTRUSTED);
      case BUSY, NO_NAME_SERVER -> Optional.of(Symptom.HTTPS_UNKNOWN);
      case UNRESOLVED, FORBIDDEN_ADDRESS, FORBIDDEN_URL -> Optional.empty();
      case SLOW, TOO_LARGE, TOO_MANY_REDIRECTS, BROKEN -> Optional.empty();
    };
  }
}
