package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import java.time.Instant;
import java.util.List;

/// What an access token that is good says to whoever asks.
///
/// @param resources the servers it is meant for; empty for wherever the person is known
public record AccessToken(
    ProfileUrl me,
    ClientId client,
    Scopes scopes,
    List<Resource> resources,
    Instant issuedAt,
    Instant expiresAt) {

  public AccessToken {
    resources = List.copyOf(resources);
  }
}
