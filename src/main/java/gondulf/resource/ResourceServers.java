package gondulf.resource;

import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.store.StandaloneDatabase;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/// The servers that may ask about tokens.
@Repository
public class ResourceServers {

  /// How many keys a person may have.
  public static final int MOST_OF_A_PERSON = 20;

  private static final String CREATE =
      """
      INSERT INTO resource_server (name, hosts, key_hash, created_at)
      VALUES (:name, :hosts, :key, :now)
        RETURNING *
      """;

  /// One statement, so that of two at once only one can be the last.
  private static final String CREATE_FOR_A_PERSON =
      """
      INSERT INTO resource_server (name, hosts, me, key_hash, created_at)
      SELECT :name, '', :me, :key, :now
       WHERE (SELECT count(*) FROM resource_server WHERE me = :me) < :most
        RETURNING *
      """;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  ResourceServers(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Those of a database that is opened without the server.
  public static ResourceServers in(StandaloneDatabase database, InstantSource clock) {
    return new ResourceServers(database.jdbc(), clock);
  }

  /// Makes an operator's key.
  ///
  /// @param hosts whose people's tokens it may see; none for everybody's
  public IssuedKey create(ServerName name, Collection<ProfileHost> hosts) {
    var key = Secret.random();
    var server =
        creation(CREATE, name, key)
            .param("hosts", ResourceServerRow.text(hosts))
            .query(ResourceServerRow::server)
            .single();
    return new IssuedKey(server, key);
  }

  /// Makes a person's key, which sees their own tokens alone.
  ///
  /// @return empty if they have as many as they may
  public Optional<IssuedKey> create(ServerName name, ProfileUrl owner) {
    var key = Secret.random();
    return creation(CREATE_FOR_A_PERSON, name, key)
        .param("me", owner.toString())
        .param("most", MOST_OF_A_PERSON)
        .query(ResourceServerRow::server)
        .optional()
        .map(server -> new IssuedKey(server, key));
  }

  /// All that have a key, the oldest first.
  public List<ResourceServer> list() {
    return jdbc.sql("SELECT * FROM resource_server ORDER BY id")
        .query(ResourceServerRow::server)
        .list();
  }

  /// Those of a person, the oldest first.
  public List<ResourceServer> listOf(ProfileUrl owner) {
    return jdbc.sql("SELECT * FROM resource_server WHERE me = :me ORDER BY id")
        .param("me", owner.toString())
        .query(ResourceServerRow::server)
        .list();
  }

  /// Takes a key back, whoever made it, at once and for good.
  ///
  /// @return whether there was one
  public boolean revoke(long id) {
    return jdbc.sql("DELETE FROM resource_server WHERE id = :id").param("id", id).update() == 1;
  }

  /// Takes a person's key back, if it is theirs.
  ///
  /// @return whether there was one
  public boolean revoke(ProfileUrl owner, long id) {
    return jdbc.sql("DELETE FROM resource_server WHERE id = :id AND me = :me")
            .param("id", id)
            .param("me", owner.toString())
            .update()
        == 1;
  }

  /// Takes all of a person's keys back.
  public void revokeAllOf(ProfileUrl owner) {
    jdbc.sql("DELETE FROM resource_server WHERE me = :me").param("me", owner.toString()).update();
  }

  private StatementSpec creation(String statement, ServerName name, Secret key) {
    return jdbc.sql(statement)
        .param("name", name.text())
        .param("key", key.hash().value())
        .param("now", clock.instant().getEpochSecond());
  }
}
