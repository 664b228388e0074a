package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How an account stands in a row.
final class AccountRow {

  private AccountRow() {}

  static Account account(ResultSet row, int number) throws SQLException {
    return new Account(
        new AccountNumber(row.getLong("id")),
        ProfileUrl.of(row.getString("me")),
        controls(row),
        Optional.ofNullable(row.getString("mail")).map(MailAddress::of),
        Optional.ofNullable(row.getString("page_mail")).map(MailAddress::of),
        pin(row),
        Instant.ofEpochSecond(row.getLong("enrolled_at")),
        time(row, "suspended_at"));
  }

  /// The values of what was shown, by their names as parameters.
  static Map<String, @Nullable Object> columns(Enrolment enrolment, Instant now) {
    var columns = new HashMap<String, @Nullable Object>();
    columns.put("mailControl", enrolment.controls().contains(Way.MAIL));
    columns.put("dnsControl", enrolment.controls().contains(Way.DNS));
    columns.put("mail", enrolment.mail().map(MailAddress::text).orElse(null));
    columns.put("pin", enrolment.account().orElse(null));
    columns.put("pinnedAt", enrolment.account().map(_ -> now.getEpochSecond()).orElse(null));
    columns.put("now", now.getEpochSecond());
    return columns;
  }

  static @Nullable Long seconds(Optional<Instant> time) {
    return time.map(Instant::getEpochSecond).orElse(null);
  }

  private static Set<Way> controls(ResultSet row) throws SQLException {
    var controls = EnumSet.noneOf(Way.class);
    if (row.getBoolean("mail_control")) {
      controls.add(Way.MAIL);
    }
    if (row.getBoolean("dns_control")) {
      controls.add(Way.DNS);
    }
    return controls;
  }

  private static Optional<Pin> pin(ResultSet row) throws SQLException {
    var account = row.getString("pin");
    return account == null
        ? Optional.empty()
        : Optional.of(
            new Pin(
                account,
                Instant.ofEpochSecond(row.getLong("pin_seen_at")),
                time(row, "pin_absent_since")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    var seconds = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }
}
