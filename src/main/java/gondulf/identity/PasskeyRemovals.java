package gondulf.identity;

import static java.util.Objects.requireNonNull;

import gondulf.passkey.Passkeys;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.SecretHash;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Takes a passkey away, and with it what passkeys have opened: whoever has got hold of one must
/// not go on with what they did with it.
@Component
public class PasskeyRemovals {

  private final Passkeys passkeys;
  private final RememberedBrowsers browsers;
  private final AccountSessions sessions;
  private final TransactionTemplate transaction;

  PasskeyRemovals(
      Passkeys passkeys,
      RememberedBrowsers browsers,
      AccountSessions sessions,
      TransactionTemplate transaction) {
    this.passkeys = passkeys;
    this.browsers = browsers;
    this.sessions = sessions;
    this.transaction = transaction;
  }

  /// Removes one of several; see [Passkeys#removeOneOfSeveral].
  ///
  /// @param session the one in which it is done, which goes on
  /// @return whether it was one of several
  public boolean removeOneOfSeveral(ProfileUrl me, long id, SecretHash session) {
    return removing(me, Optional.of(session), () -> passkeys.removeOneOfSeveral(me, id));
  }

  /// Removes the only one.
  ///
  /// @return whether the account had it
  boolean removeLast(ProfileUrl me, long id) {
    return removing(me, Optional.empty(), () -> passkeys.remove(me, id));
  }

  private boolean removing(ProfileUrl me, Optional<SecretHash> kept, BooleanSupplier removal) {
    return requireNonNull(
        transaction.execute(_ -> {
          var isGone = removal.getAsBoolean();
          if (isGone) {
            browsers.forgetAfterPasskeys(me);
            sessions.endThoseOfPasskeys(me, kept);
          }
          return isGone;
        }));
  }
}
