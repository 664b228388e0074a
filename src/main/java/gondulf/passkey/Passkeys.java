package gondulf.passkey;

import gondulf.protocol.ProfileUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The passkeys that people have enrolled. Whoever has one can be asked for it.
@Repository
public class Passkeys {

  /// How many one account can have.
  public static final int MOST = 20;

  private static final Duration SETTLING = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Passkeys(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those of an account, the oldest first.
  public List<Passkey> of(ProfileUrl me) {
    return jdbc.sql("SELECT * FROM passkey WHERE me = :me ORDER BY id")
        .param("me", me.toString())
        .query(Passkeys::passkey)
        .list();
  }

  public boolean hasAny(ProfileUrl me) {
    return jdbc.sql("SELECT EXISTS (SELECT 1 FROM passkey WHERE me = :me)")
        .param("me", me.toString())
        .query(Boolean.class)
        .single();
  }

  /// Calls one of an account otherwise.
  ///
  /// @return whether the account has it
  public boolean rename(ProfileUrl me, long id, PasskeyName name) {
    return jdbc.sql("UPDATE passkey SET name = :name WHERE id = :id AND me = :me")
            .param("name", name.text())
            .param("id", id)
            .param("me", me.toString())
            .update()
        == 1;
  }

  /// Removes one of an account, at once and for good.
  ///
  /// @return whether the account had it
  public boolean remove(ProfileUrl me, long id) {
    return jdbc.sql("DELETE FROM passkey WHERE id = :id AND me = :me")
            .param("id", id)
            .param("me", me.toString())
            .update()
        == 1;
  }

  /// Removes one of several of an account, at once and for good: of two that are removed at once
  /// one stays. Whoever has just added one does not remove the older ones so.
  ///
  /// @return whether the account had it, and another that is as settled
  public boolean removeOneOfSeveral(ProfileUrl me, long id) {
    return jdbc.sql(
                """
                DELETE FROM passkey
                      WHERE id = :id AND me = :me
                        AND EXISTS (SELECT 1
                                      FROM passkey AS other
                                     WHERE other.me = :me AND other.id <> :id
                                       AND (other.created_at <= :settled
                                            OR passkey.created_at > :settled))
                """)
            .param("settled", clock.instant().minus(SETTLING).getEpochSecond())
            .param("id", id)
            .param("me", me.toString())
            .update()
        == 1;
  }

  /// Keeps a new one, unless its credential is known here already or the account has too many.
  Optional<Passkey> add(ProfileUrl me, PasskeyName name, Credential credential) {
    return jdbc.sql(
            """
            INSERT INTO passkey
                   (me, credential_id, public_key, sign_count, name, is_synced, created_at)
            SELECT :me, :credential, :key, :count, :name, :synced, :now
             WHERE (SELECT count(*) FROM passkey WHERE me = :me) < :most
                ON CONFLICT DO NOTHING
              RETURNING *
            """)
        .param("me", me.toString())
        .param("credential", credential.id())
        .param("key", credential.publicKey())
        .param("count", credential.signCount())
        .param("name", name.text())
        .param("synced", credential.isSynced())
        .param("now", clock.instant().getEpochSecond())
        .param("most", MOST)
        .query(Passkeys::passkey)
        .optional();
  }

  Optional<StoredPasskey> find(String credential) {
    return jdbc.sql("SELECT * FROM passkey WHERE credential_id = :credential")
        .param("credential", credential)
        .query(Passkeys::stored)
        .optional();
  }

  List<String> credentialsOf(ProfileUrl me) {
    return jdbc.sql("SELECT * FROM passkey WHERE me = :me ORDER BY id")
        .param("me", me.toString())
        .query((row, number) -> stored(row, number).credential().id())
        .list();
  }

  /// Takes note that one was shown. Its count only goes up, unless it never counts: of two that
  /// come with the same count, one is a copy.
  Optional<Passkey> use(long id, long signCount) {
    return jdbc.sql(
            """
               UPDATE passkey
                  SET sign_count = :count, used_at = :now
                WHERE id = :id
                  AND (sign_count < :count OR (sign_count = 0 AND :count = 0))
            RETURNING *
            """)
        .param("count", signCount)
        .param("now", clock.instant().getEpochSecond())
        .param("id", id)
        .query(Passkeys::passkey)
        .optional();
  }

  private static StoredPasskey stored(ResultSet row, int number) throws SQLException {
    return new StoredPasskey(
        ProfileUrl.of(row.getString("me")),
        new Credential(
            row.getString("credential_id"),
            row.getString("public_key"),
            row.getLong("sign_count"),
            row.getBoolean("is_synced")),
        passkey(row, number));
  }

  private static Passkey passkey(ResultSet row, int number) throws SQLException {
    return new Passkey(
        row.getLong("id"),
        new PasskeyName(row.getString("name")),
        row.getBoolean("is_synced"),
        Instant.ofEpochSecond(row.getLong("created_at")),
        row.getObject("used_at") == null
            ? Optional.empty()
            : Optional.of(Instant.ofEpochSecond(row.getLong("used_at"))));
  }
}
