package gondulf.setup;

import gondulf.setup.Fact.Label;
import java.net.URI;
import java.util.Optional;

/// What an app finds that knows the two older links only.
record OlderAppsCheck(Server server) implements Judge {

  @Override
  public Optional<Finding> judge(Examination found) {
    if (found.page().html().isEmpty()) {
      return Optional.empty();
    }
    var authorization = found.page().first(OlderLinksCheck.AUTHORIZATION);
    var token = found.page().first(OlderLinksCheck.TOKEN);
    return Optional.of(
        Finding.of(symptom(authorization, token))
            .fact(Label.AUTHORIZATION_ENDPOINT, words(authorization))
            .fact(Label.TOKEN_ENDPOINT, words(token)));
  }

  private Symptom symptom(Optional<URI> authorization, Optional<URI> token) {
    if (authorization.isEmpty()) {
      return Symptom.OLDER_APPS_NOTHING;
    }
    var isOurs =
        authorization.filter(server.authorize()::equals).isPresent()
            && token.map(server.token()::equals).orElse(true);
    if (!isOurs) {
      return Symptom.OLDER_APPS_ELSEWHERE;
    }
    return token.isPresent() ? Symptom.OLDER_APPS_FIND_US : Symptom.OLDER_APPS_HALF;
  }

  private static String words(Optional<URI> named) {
    return named.map(URI::toString).orElse("—");
  }
}
