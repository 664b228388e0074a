package gondulf.command;

import gondulf.terminal.Account;
import gondulf.terminal.AccountFile;
import gondulf.terminal.AuthorizationFlow;
import gondulf.terminal.ConfigurationFolder;
import gondulf.terminal.ProfileName;
import gondulf.terminal.SignInFailure;
import gondulf.terminal.TokenSet;
import gondulf.terminal.Web;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/// What the commands of a person who signs in use of the world around them.
///
/// @param environment as it is; none of it has to be a setting of the server
/// @param input where the person may paste something
record AuthSurroundings(Map<String, String> environment, InputStream input, InstantSource clock) {

  static AuthSurroundings ofProcess(InstantSource clock) {
    return new AuthSurroundings(System.getenv(), System.in, clock);
  }

  AccountFile file(ProfileName profile) {
    var home = Path.of(System.getProperty("user.home"));
    return new AccountFile(new ConfigurationFolder(environment, system(), home).path(), profile);
  }

  SystemBrowser browser() {
    return new SystemBrowser(environment, system());
  }

  Web web() {
    return Web.of(environment);
  }

  AuthorizationFlow flow() {
    return new AuthorizationFlow(web(), clock);
  }

  /// Asks the server of an account for its next tokens.
  TokenSet refresh(Account account) throws SignInFailure {
    return flow().refresh(account.server(), account.clientId(), account.tokens());
  }

  Instant now() {
    return clock.instant();
  }

  private static String system() {
    return System.getProperty("os.name");
  }
}
