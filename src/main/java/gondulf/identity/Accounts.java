package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.protocol.ProfileUrl;
import gondulf.store.OneRow;
import gondulf.store.StandaloneDatabase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The accounts, one for each website. Each change is one statement, and is of one enrolment: on a
/// later one of the same website it does nothing.
@Repository
public class Accounts {

  private static final String ENROL =
      """
      INSERT INTO account (me, enrolled_at, mail_control, dns_control, mail,
                           pin, pin_seen_at, pin_looked_at)
           VALUES (:me, :now, :mailControl, :dnsControl, :mail,
                   :pin, :pinnedAt, :pinnedAt)
      ON CONFLICT (me) DO NOTHING
        RETURNING *
      """;

  /// What is pinned already stays.
  private static final String COMPLETE =
      """
         UPDATE account
            SET mail_control = max(mail_control, :mailControl),
                dns_control = max(dns_control, :dnsControl),
                mail = coalesce(mail, :mail),
                pin = coalesce(pin, :pin),
                pin_seen_at = coalesce(pin_seen_at, :pinnedAt),
                pin_looked_at = coalesce(pin_looked_at, :pinnedAt)
          WHERE id = :id AND me = :me
      RETURNING *
      """;

  /// It changes nothing if somebody else has seen a change in between.
  private static final String SEE =
      """
         UPDATE account
            SET pin_seen_at = :seenAt, pin_looked_at = :now,
                pin_absent_since = :absentSince, suspended_at = :suspendedAt
          WHERE id = :id AND pin = :pin
            AND pin_absent_since IS :absentBefore AND suspended_at IS :suspendedBefore
      RETURNING *
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Accounts(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those of a database that is opened without the server.
  public static Accounts in(StandaloneDatabase database, InstantSource clock) {
    return new Accounts(database.jdbc(), clock);
  }

  /// All there are, by the name of their website.
  public List<Account> list() {
    return jdbc.sql("SELECT * FROM account ORDER BY me").query(AccountRow::account).list();
  }

  public Optional<Account> find(ProfileUrl me) {
    return jdbc.sql("SELECT * FROM account WHERE me = ?")
        .param(me.toString())
        .query(OneRow.of(AccountRow::account));
  }

  /// Pins another address, to which codes go from then on.
  ///
  /// @return whether the account is still there
  public boolean setMail(Account account, MailAddress mail) {
    return jdbc.sql(
                """
                UPDATE account
                   SET mail = :mail, page_mail = nullif(coalesce(page_mail, mail), :mail)
                 WHERE id = :id
                """)
            .param("mail", mail.text())
            .param("id", account.number().value())
            .update()
        == 1;
  }

  /// Notes the address that stands on the page now.
  ///
  /// @return whether it is news: another one than the pinned address, and than what was noted
  ///   before. Of many who note it at once, one hears so
  public boolean setPageMail(Account account, MailAddress seen) {
    return jdbc.sql(
            """
               UPDATE account
                  SET page_mail = nullif(:seen, mail)
                WHERE id = :id AND mail IS NOT NULL
                  AND page_mail IS NOT nullif(:seen, mail)
            RETURNING page_mail IS NOT NULL
            """)
        .param("seen", seen.text())
        .param("id", account.number().value())
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /// Unties the domain, as long as its pin is there: who has lost the domain does not get rid of
  /// it.
  ///
  /// @return whether it was tied by this pin
  public boolean endPin(Account account) {
    return jdbc.sql(
                """
                UPDATE account
                   SET pin = NULL, pin_seen_at = NULL, pin_looked_at = NULL,
                       pin_absent_since = NULL
                 WHERE id = :id AND pin = :pin
                   AND pin_absent_since IS NULL AND suspended_at IS NULL
                """)
            .param("id", account.number().value())
            .param("pin", account.pin().map(Pin::account).orElse(null))
            .update()
        == 1;
  }

  /// Makes an account, unless the website has one.
  Optional<Account> enrol(Enrolment enrolment) {
    return jdbc.sql(ENROL)
        .params(AccountRow.columns(enrolment, clock.instant()))
        .param("me", enrolment.me().toString())
        .query(AccountRow::account)
        .optional();
  }

  /// Adds what was shown to what the account has.
  Optional<Account> complete(AccountNumber number, Enrolment shown) {
    return jdbc.sql(COMPLETE)
        .params(AccountRow.columns(shown, clock.instant()))
        .param("id", number.value())
        .param("me", shown.me().toString())
        .query(AccountRow::account)
        .optional();
  }

  /// Notes what DNS said of a pin, and that it was asked.
  Optional<Account> see(Account before, Account after) {
    return jdbc.sql(SEE)
        .param("now", clock.instant().getEpochSecond())
        .param("seenAt", AccountRow.seconds(after.pin().map(Pin::seenAt)))
        .param("absentSince", AccountRow.seconds(after.pin().flatMap(Pin::absentSince)))
        .param("suspendedAt", AccountRow.seconds(after.suspendedAt()))
        .param("id", before.number().value())
        .param("pin", before.pin().map(Pin::account).orElse(null))
        .param("absentBefore", AccountRow.seconds(before.pin().flatMap(Pin::absentSince)))
        .param("suspendedBefore", AccountRow.seconds(before.suspendedAt()))
        .query(AccountRow::account)
        .optional();
  }

  /// Those whose pin was not looked at since then, or in a time to come as a clock that was set
  /// back tells it, the longest ago first.
  List<Account> notLookedAtSince(Instant then, int most) {
    return jdbc.sql(
            """
              SELECT *
                FROM account
               WHERE pin IS NOT NULL AND (pin_looked_at <= :then OR pin_looked_at > :now)
            ORDER BY pin_looked_at
               LIMIT :most
            """)
        .param("then", then.getEpochSecond())
        .param("now", clock.instant().getEpochSecond())
        .param("most", most)
        .query(AccountRow::account)
        .list();
  }

  /// Ends an enrolment, and all that is remembered with it.
  boolean remove(ProfileUrl me, AccountNumber number) {
    return jdbc.sql("DELETE FROM account WHERE me = :me AND id = :id")
            .param("me", me.toString())
            .param("id", number.value())
            .update()
        == 1;
  }

  /// Likewise, but only as long as it is tied by this pin.
  boolean remove(AccountNumber number, Pin pin) {
    return jdbc.sql("DELETE FROM account WHERE id = :id AND pin = :pin")
            .param("id", number.value())
            .param("pin", pin.account())
            .update()
        == 1;
  }
}
