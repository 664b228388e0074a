package gondulf.ownership;

import gondulf.ownership.OwnershipRecord.Kind;
import gondulf.protocol.Issuer;
import gondulf.store.Expiring;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The records that people were asked to publish, one for each sign-in and website.
@Repository
class DnsChallenges implements Expiring {

  private static final int ROWS_AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final InstantSource clock;
  private final Issuer issuer;

  DnsChallenges(JdbcClient jdbc, InstantSource clock, Issuer issuer) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.issuer = issuer;
  }

  /// Keeps a record to be published, unless one of its kind is being waited for already.
  void make(Attempt attempt, OwnershipRecord record) {
    jdbc.sql(
            """
            INSERT INTO dns_challenge (sign_in, me, kind, value, made_at)
            VALUES (:signIn, :me, :kind, :value, :now)
                ON CONFLICT (sign_in, me) DO UPDATE
               SET kind = excluded.kind, value = excluded.value, made_at = excluded.made_at
             WHERE made_at <= :oldest OR kind <> excluded.kind
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("kind", record.kind().member())
        .param("value", record.value())
        .param("now", clock.instant().getEpochSecond())
        .param("oldest", oldest())
        .update();
  }

  Optional<OwnershipRecord> find(Attempt attempt) {
    return jdbc.sql(
            """
            SELECT kind, value
              FROM dns_challenge
             WHERE sign_in = :signIn AND me = :me AND made_at > :oldest
            """)
        .param("signIn", attempt.signIn())
        .param("me", attempt.me().toString())
        .param("oldest", oldest())
        .query(this::record)
        .optional();
  }

  boolean spend(Attempt attempt) {
    return jdbc.sql(
                """
                DELETE FROM dns_challenge
                 WHERE sign_in = :signIn AND me = :me AND made_at > :oldest
                """)
            .param("signIn", attempt.signIn())
            .param("me", attempt.me().toString())
            .param("oldest", oldest())
            .update()
        == 1;
  }

  @Override
  public int removeExpired(Instant now) {
    return jdbc.sql(
            """
            DELETE FROM dns_challenge
                  WHERE (sign_in, me) IN
                        (SELECT sign_in, me FROM dns_challenge WHERE made_at <= :oldest LIMIT :most)
            """)
        .param("oldest", now.minus(DnsProof.LIFETIME).getEpochSecond())
        .param("most", ROWS_AT_ONCE)
        .update();
  }

  private OwnershipRecord record(ResultSet row, int number) throws SQLException {
    return new OwnershipRecord(
        Kind.ofMember(row.getString("kind")), row.getString("value"), issuer.toString());
  }

  private long oldest() {
    return clock.instant().minus(DnsProof.LIFETIME).getEpochSecond();
  }
}
