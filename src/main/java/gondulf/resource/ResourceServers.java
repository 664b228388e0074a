package gondulf.resource;

import gondulf.protocol.Secret;
import gondulf.store.StandaloneDatabase;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The servers that may ask about tokens.
@Repository
public class ResourceServers {

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

  /// Makes a key.
  ///
  /// @param hosts whose people's tokens it may see; none for everybody's
  public IssuedKey create(ServerName name, Collection<ProfileHost> hosts) {
    var key = Secret.random();
    var server =
        jdbc.sql(
                """
                INSERT INTO resource_server (name, hosts, key_hash, created_at)
                VALUES (:name, :hosts, :key, :now)
                  RETURNING id, name, hosts, created_at
                """)
            .param("name", name.text())
            .param("hosts", text(hosts))
            .param("key", key.hash().value())
            .param("now", clock.instant().getEpochSecond())
            .query(ResourceServers::server)
            .single();
    return new IssuedKey(server, key);
  }

  /// Whose key it is, if it is one.
  public Optional<ResourceServer> find(Secret key) {
    return jdbc.sql("SELECT id, name, hosts, created_at FROM resource_server WHERE key_hash = :key")
        .param("key", key.hash().value())
        .query(ResourceServers::server)
        .optional();
  }

  /// All that have a key, the oldest first.
  public List<ResourceServer> list() {
    return jdbc.sql("SELECT id, name, hosts, created_at FROM resource_server ORDER BY id")
        .query(ResourceServers::server)
        .list();
  }

  /// Takes a key back, at once and for good.
  ///
  /// @return whether there was one
  public boolean revoke(long id) {
    return jdbc.sql("DELETE FROM resource_server WHERE id = :id").param("id", id).update() == 1;
  }

  private static ResourceServer server(ResultSet row, int number) throws SQLException {
    return new ResourceServer(
        row.getLong("id"),
        new ServerName(row.getString("name")),
        hosts(row.getString("hosts")),
        Instant.ofEpochSecond(row.getLong("created_at")));
  }

  /// No host has a space in it, so a space stands between two.
  private static String text(Collection<ProfileHost> hosts) {
    return hosts.stream().map(ProfileHost::name).distinct().collect(Collectors.joining(" "));
  }

  private static Set<ProfileHost> hosts(String text) {
    return Arrays.stream(text.split(" "))
        .filter(each -> !each.isEmpty())
        .map(ProfileHost::new)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
