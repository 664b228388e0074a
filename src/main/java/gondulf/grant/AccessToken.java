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
/// @param profile what its scopes allow to tell
public record AccessToken(
    ProfileUrl me,
    ClientId client,
    Scopes scopes,
    List<Resource> resources,
    Profile profile,
    Instant issuedAt,
    Instant expiresAt) {

  public AccessToken {
    resources = List.copyOf(resources);
    profile = profile.allowedBy(scopes);
  }
}
