package gondulf.passkey;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The handles by which browsers tell people apart whose passkeys they keep. They say nothing of
/// the person.
///
/// @see <a href="https://www.w3.org/TR/webauthn-3/#sctn-user-handle-privacy">WebAuthn §14.6.1</a>
@Repository
class PasskeyUsers {

  private final JdbcClient jdbc;

  PasskeyUsers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The handle of an account, which is made when it is needed first.
  String handleOf(ProfileUrl me) {
    return find(me).orElseGet(() -> make(me));
  }

  Optional<String> find(ProfileUrl me) {
    return jdbc.sql("SELECT handle FROM passkey_user WHERE me = :me")
        .param("me", me.toString())
        .query(String.class)
        .optional();
  }

  /// Of two that make it at once, both get the same.
  private String make(ProfileUrl me) {
    return jdbc.sql(
            """
            INSERT INTO passkey_user (me, handle)
            VALUES (:me, :handle)
                ON CONFLICT (me) DO UPDATE SET handle = handle
              RETURNING handle
            """)
        .param("me", me.toString())
        .param("handle", Secret.random().value())
        .query(String.class)
        .single();
  }
}
