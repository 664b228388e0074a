package gondulf.signin;

import gondulf.grant.Profile;
import gondulf.identity.AccountNumber;
import gondulf.identity.Presence;
import gondulf.mail.MailAddress;
import gondulf.protocol.ProfileUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How a sign-in stands in a row.
final class SignInRow {

  private SignInRow() {}

  static SignIn signIn(ResultSet row, int number) throws SQLException {
    return new SignIn(
        row.getString("id"),
        row.getString("errand"),
        row.getString("query"),
        claimant(row),
        optional(row, "account").map(Long::valueOf).map(AccountNumber::new),
        has(row, "anew_at"),
        row.getBoolean("wants_dns"),
        proofs(row),
        optional(row, "acct"),
        has(row, "denied_at"));
  }

  /// The values of a claimant's columns, by their names as parameters.
  static Map<String, @Nullable Object> columns(Claimant claimant) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("me", claimant.me().toString());
    columns.put("page", claimant.page().orElse(null));
    columns.put("mail", claimant.mail().map(MailAddress::text).orElse(null));
    columns.put("name", claimant.profile().name().orElse(null));
    columns.put("url", claimant.profile().url().orElse(null));
    columns.put("photo", claimant.profile().photo().orElse(null));
    columns.put("email", claimant.profile().email().orElse(null));
    return columns;
  }

  private static Optional<Claimant> claimant(ResultSet row) throws SQLException {
    if (!has(row, "me")) {
      return Optional.empty();
    }
    var profile =
        new Profile(
            optional(row, "profile_name"),
            optional(row, "profile_url"),
            optional(row, "profile_photo"),
            optional(row, "profile_email"));
    return Optional.of(
        new Claimant(
            ProfileUrl.of(row.getString("me")),
            optional(row, "page_url"),
            optional(row, "mail").map(MailAddress::of),
            profile));
  }

  private static Set<Presence> proofs(ResultSet row) throws SQLException {
    var proofs = EnumSet.noneOf(Presence.class);
    for (var presence : Presence.values()) {
      if (has(row, column(presence))) {
        proofs.add(presence);
      }
    }
    return proofs;
  }

  private static String column(Presence presence) {
    return switch (presence) {
      case PASSKEY -> "passkey_proven_at";
      case MAIL -> "mail_proven_at";
      case DNS -> "dns_proven_at";
      case REMEMBERED -> "remembered_at";
    };
  }

  private static Optional<String> optional(ResultSet row, String column) throws SQLException {
    @Nullable String value = row.getString(column);
    return Optional.ofNullable(value);
  }

  private static boolean has(ResultSet row, String column) throws SQLException {
    return optional(row, column).isPresent();
  }
}
