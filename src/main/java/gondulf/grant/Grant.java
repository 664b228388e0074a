package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import java.util.List;

/// What a person agreed to.
///
/// @param resources the servers that tokens are meant for; empty for wherever the person is known
/// @param profile what the scopes allow to tell; more of it never comes in
/// @param renewable whether the app may go on with a refresh token
public record Grant(
    ProfileUrl me,
    ClientId client,
    Scopes scopes,
    List<Resource> resources,
    Profile profile,
    boolean renewable) {

  public Grant {
    resources = List.copyOf(resources);
    profile = profile.allowedBy(scopes);
  }

  /// The same grant for those of its servers that were asked for, or for all if none was named.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2.2">RFC 8707 §2.2</a>
  Grant limitedTo(List<Resource> asked) {
    return asked.isEmpty()
        ? this
        : new Grant(
            me,
            client,
            scopes,
            resources.stream().filter(each -> names(asked, each)).toList(),
            profile,
            renewable);
  }

  /// The same grant for what of it was asked for at a refresh. The profile, which may have grown
  /// old, is told once.
  Grant narrowedTo(RefreshClaim claim) {
    var fewer = claim.scopes().map(asked -> scopes.chosen(asked.tokens())).orElse(scopes);
    return new Grant(me, client, fewer, resources, Profile.EMPTY, renewable)
        .limitedTo(claim.resources());
  }

  boolean covers(List<Resource> asked) {
    return asked.stream().allMatch(each -> names(resources, each));
  }

  /// Clients do not agree on whether a lone slash ends the URL of a server.
  private static boolean names(List<Resource> list, Resource resource) {
    return list.stream().anyMatch(each -> bare(each).equals(bare(resource)));
  }

  private static String bare(Resource resource) {
    return resource.toString().replaceFirst("/$", "");
  }
}
