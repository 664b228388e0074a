package gondulf.terminal;

import java.time.Instant;

/// Somebody who is signed in at a server, under a name of their own choice.
///
/// @param profile the name that tells this account from others on the same machine
/// @param clientId as whom the tokens were asked for, which a refresh has to repeat
public record Account(
    String profile, ServerEndpoints server, String clientId, TokenSet tokens, Instant signedInAt) {

  public Account {
    profile = new ProfileName(profile).text();
  }

  public Account with(TokenSet others) {
    return new Account(profile, server, clientId, others, signedInAt);
  }
}
