package gondulf.terminal;

import gondulf.terminal.SignInFailure.NotSignedIn;
import java.time.Duration;
import java.time.Instant;

/// Keeps the tokens of an account fresh, for all processes that use it: one of them asks the
/// server, and the others take what it got.
///
/// @param refresh asks the server for the next tokens
public record Renewal(AccountFile file, Refresh refresh) {

  /// Time for a request to arrive with the token while it is good.
  private static final Duration MARGIN = Duration.ofSeconds(30);

  /// Asks a server for the next tokens of an account.
  @FunctionalInterface
  public interface Refresh {
    TokenSet next(Account account) throws SignInFailure;
  }

  /// The account with an access token that is good now and for a moment.
  public Account fresh(Instant now) throws SignInFailure {
    var account = file.required();
    var tokens = account.tokens();
    if (!tokens.isExpired(now.plus(MARGIN))) {
      return account;
    }
    if (tokens.refreshToken().isPresent()) {
      return renewed(account);
    }
    if (tokens.isExpired(now)) {
      throw new NotSignedIn("The access token has expired, and there is no refresh token.");
    }
    return account;
  }

  /// The account with newer tokens than those that were seen.
  ///
  /// @param seen as it was read before; if another process has renewed it since, its tokens are
  ///   taken
  public Account renewed(Account seen) throws SignInFailure {
    try (var lock = file.lock()) {
      var current = lock.read().orElseThrow(() -> new NotSignedIn("The account was just removed."));
      if (!current.tokens().equals(seen.tokens())) {
        return current;
      }
      // A server may forget the old tokens when it gives new ones: those must find room.
      lock.write(current);
      var renewed = current.with(refresh.next(current));
      lock.write(renewed);
      return renewed;
    }
  }
}
