package gondulf.account;

import gondulf.language.Words;
import gondulf.protocol.Issuer;
import gondulf.protocol.Parameters;
import gondulf.protocol.SecretHash;
import gondulf.signin.AppView;
import gondulf.signin.Errand;
import gondulf.signin.Wanted;
import java.util.Optional;
import java.util.function.Function;

/// A sign-in to one's own account.
///
/// @param wanted what is to be shown
/// @param session the session that it adds to; a new one begins if there is none
/// @param hint whose account it is, as far as it is known
/// @param to the page to come back to
record AccountErrand(
    Issuer issuer,
    Wanted wanted,
    Optional<SecretHash> session,
    Optional<String> hint,
    AccountPath to)
    implements Errand {

  static AccountErrand read(Issuer issuer, String query) {
    var parameters = Parameters.parse(query);
    return new AccountErrand(
        issuer,
        Wanted.valueOf(parameters.required("wanted", Function.identity())),
        parameters.optional("session", SecretHash::new),
        parameters.optional("me", Function.identity()),
        parameters.optional("to", AccountPath::of).orElse(AccountPath.HOME));
  }

  @Override
  public AppView app() {
    return new AppView(
        false,
        "G",
        "",
        Words.say("account.errand.name"),
        issuer.url().getHost(),
        issuer.toString(),
        "");
  }

  @Override
  public String question() {
    return Words.say("account.errand.question");
  }

  /// The text by which it is kept.
  String query() {
    return Query.of(
        "wanted", wanted.name(),
        "session", session.map(SecretHash::value).orElse(""),
        "me", hint.orElse(""),
        "to", to.text());
  }
}
