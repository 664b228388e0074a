package gondulf.grant;

import gondulf.grant.RefreshFamily.Previous;
import gondulf.protocol.ClientId;
import gondulf.protocol.CodeChallenge;
import gondulf.protocol.Label;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.Resource;
import gondulf.protocol.Scopes;
import gondulf.protocol.Secret;
import gondulf.protocol.SecretHash;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a grant stands in a row.
final class GrantRow {

  /// The id and the columns of a [Grant] but for the profile. The driver asks for the name of each
  /// column of each answer, and so a statement that is run often names those that it needs.
  static final String GRANT_WITHOUT_PROFILE =
      """
      grants.id, me, client_id, client_name, grants.scope, grants.resources, renewable, ends_at
      """;

  /// The id and the columns of a [Grant].
  static final String GRANT =
      GRANT_WITHOUT_PROFILE + ", profile_name, profile_url, profile_photo, profile_email";

  private GrantRow() {}

  static IssuedCode issuedCode(ResultSet row, int number) throws SQLException {
    return new IssuedCode(
        new GrantId(row.getLong("id")),
        grant(row),
        RedirectUri.of(row.getString("redirect_uri")),
        Optional.ofNullable(row.getString("code_challenge")).map(CodeChallenge::new),
        Instant.ofEpochSecond(row.getLong("code_expires_at")),
        row.getObject("spent_at") != null,
        row.getObject("suspended_at") != null);
  }

  static AccessToken accessToken(ResultSet row, int number) throws SQLException {
    return new AccessToken(
        ProfileUrl.of(row.getString("me")),
        ClientId.of(row.getString("client_id")),
        Scopes.parse(row.getString("scope")),
        resources(row.getString("resources")),
        Instant.ofEpochSecond(row.getLong("issued_at")),
        Instant.ofEpochSecond(row.getLong("expires_at")));
  }

  static Origin origin(ResultSet row, int number) throws SQLException {
    return new Origin(ProfileUrl.of(row.getString("me")), ClientId.of(row.getString("client_id")));
  }

  static StoredGrant storedGrant(ResultSet row, int number) throws SQLException {
    return new StoredGrant(new GrantId(row.getLong("id")), grant(row));
  }

  static Agreement agreement(ResultSet row, int number) throws SQLException {
    return new Agreement(
        row.getLong("id"),
        grant(row),
        Optional.ofNullable(row.getString("label")).map(Label::new),
        Instant.ofEpochSecond(row.getLong("created_at")),
        time(row, "used_at"),
        Instant.ofEpochSecond(row.getLong("good_until")));
  }

  static RefreshFamily refreshFamily(ResultSet row, int number) throws SQLException {
    return new RefreshFamily(
        new GrantId(row.getLong("id")),
        grant(row, Profile.EMPTY),
        row.getObject("revoked_at") != null,
        row.getObject("suspended_at") != null,
        new SecretHash(row.getString("turn_hash")),
        row.getObject("previous_hash") == null ? Optional.empty() : Optional.of(previous(row)),
        Instant.ofEpochSecond(row.getLong("idle_until")));
  }

  private static Previous previous(ResultSet row) throws SQLException {
    return new Previous(
        new SecretHash(row.getString("previous_hash")),
        new Secret(row.getString("seed")),
        Instant.ofEpochSecond(row.getLong("rotated_at")));
  }

  static String text(List<Resource> resources) {
    return resources.stream().map(Resource::toString).collect(Collectors.joining(" "));
  }

  /// The values of a grant's columns, by their names as parameters.
  static Map<String, @Nullable Object> columns(Grant grant) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("me", grant.me().toString());
    columns.put("client", grant.client().toString());
    columns.put("clientName", grant.app().name().orElse(null));
    columns.put("scope", grant.scopes().toString());
    columns.put("resources", text(grant.resources()));
    columns.put("name", grant.profile().name().orElse(null));
    columns.put("url", grant.profile().url().orElse(null));
    columns.put("photo", grant.profile().photo().orElse(null));
    columns.put("email", grant.profile().email().orElse(null));
    columns.put("renewable", grant.renewable());
    columns.put("endsAt", grant.endsAt().map(Instant::getEpochSecond).orElse(null));
    return columns;
  }

  private static Grant grant(ResultSet row) throws SQLException {
    return grant(row, profile(row));
  }

  private static Grant grant(ResultSet row, Profile profile) throws SQLException {
    return new Grant(
        ProfileUrl.of(row.getString("me")),
        new App(
            ClientId.of(row.getString("client_id")),
            Optional.ofNullable(row.getString("client_name"))),
        Scopes.parse(row.getString("scope")),
        resources(row.getString("resources")),
        profile,
        row.getBoolean("renewable"),
        time(row, "ends_at"));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    return row.getObject(column) == null
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(row.getLong(column)));
  }

  static Profile allowedProfile(ResultSet row, int number) throws SQLException {
    return profile(row).allowedBy(Scopes.parse(row.getString("scope")));
  }

  private static Profile profile(ResultSet row) throws SQLException {
    return new Profile(
        Optional.ofNullable(row.getString("profile_name")),
        Optional.ofNullable(row.getString("profile_url")),
        Optional.ofNullable(row.getString("profile_photo")),
        Optional.ofNullable(row.getString("profile_email")));
  }

  /// No URL has a space in it, so a space stands between two.
  private static List<Resource> resources(String text) {
    return text.isEmpty()
        ? List.of()
        : Arrays.stream(text.split(" ", -1)).map(Resource::of).toList();
  }
}
