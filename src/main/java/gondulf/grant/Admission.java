package gondulf.grant;

import gondulf.protocol.ProfileUrl;
import java.util.Optional;

/// Whether people of a website may use this server.
///
/// It is asked whenever a secret is shown or given, not only at the sign-in: who is let in no more
/// is so at once, whatever they were given before.
public interface Admission {

  /// Whether they may use it at all. This is asked each time that a token is shown, so it asks
  /// nobody else.
  boolean admits(ProfileUrl me);

  /// How one stands by what is known already; empty where somebody has to be asked first. It is
  /// called within a transaction, so it waits for nobody, and reads the database for a moment only.
  Optional<Standing> known(ProfileUrl me);

  /// Asks how one stands, DNS or the website itself, which may take seconds. It is never called
  /// within a transaction.
  Standing ask(ProfileUrl me);
}
