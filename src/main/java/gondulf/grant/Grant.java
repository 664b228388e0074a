package gondulf.grant;

import gondulf.protocol.ClientId;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a person agreed to.
///
/// @param resources the servers that tokens are meant for; empty for wherever the person is known
/// @param profile what the scopes allow to tell; more of it never comes in
/// @param renewable whether the app may go on with a refresh token
/// @param endsAt the end that the person chose, which nothing outlives that comes of the grant
public record Grant(
    ProfileUrl me,
    App app,
    Scopes scopes,
    List<Resource> resources,
    Profile profile,
    boolean renewable,
    Optional<Instant> endsAt) {

  public Grant {
    resources = List.copyOf(resources);
    profile = profile.allowedBy(scopes);
  }

  public ClientId client() {
    return app.id();
  }

  /// A time, or the end of the grant if that comes before it.
  Instant endOr(Instant time) {
    return endsAt.filter(end -> end.isBefore(time)).orElse(time);
  }

  boolean hasEnded(Instant now) {
    return endsAt.filter(end -> !now.isBefore(end)).isPresent();
  }

  /// The same grant for those of its servers that were asked for, or for all if none was named.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc8707#section-2.2">RFC 8707 §2.2</a>
  Grant limitedTo(List<Resource> asked) {
    return asked.isEmpty()
        ? this
        : new Grant(
            me,
            app,
            scopes,
            resources.stream().filter(each -> names(asked, each)).toList(),
            profile,
            renewable,
            endsAt);
  }

  /// The same grant for what of it was asked for at a refresh. The profile, which may have grown
  /// old, is told once.
  Grant narrowedTo(RefreshClaim claim) {
    var fewer = claim.scopes().map(asked -> scopes.chosen(asked.tokens())).orElse(scopes);
    return new Grant(me, app, fewer, resources, Profile.EMPTY, renewable, endsAt)
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
