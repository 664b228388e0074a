package gondulf.signin;

import gondulf.language.Words;
import java.util.Map;

/// What a scope means, in a person's words.
///
/// @param token the scope as the app asked for it
/// @param meaning what the app may do then
public record ScopeWords(String token, String meaning) {

  public static ScopeWords of(String token) {
    return new ScopeWords(
        token,
        Words.find("signin.scope." + token, Map.of())
            .orElseGet(() -> Words.say("signin.scope.unknown")));
  }
}
