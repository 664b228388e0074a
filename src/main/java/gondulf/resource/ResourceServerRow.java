package gondulf.resource;

import gondulf.protocol.ProfileUrl;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// How a server with a key stands in a row.
public final class ResourceServerRow {

  private ResourceServerRow() {}

  static ResourceServer server(ResultSet row, int number) throws SQLException {
    return new ResourceServer(
        row.getLong("id"),
        new ServerName(row.getString("name")),
        reach(row.getString("me"), row.getString("hosts")),
        Instant.ofEpochSecond(row.getLong("created_at")));
  }

  /// Its reach, from a row with another `me`, where its own is named `owner`.
  public static Reach reach(ResultSet row) throws SQLException {
    return reach(row.getString("owner"), row.getString("hosts"));
  }

  private static Reach reach(@Nullable String owner, String hosts) {
    return new Reach(Optional.ofNullable(owner).map(ProfileUrl::of), hosts(hosts));
  }

  /// No host has a space in it, so a space stands between two.
  static String text(Collection<ProfileHost> hosts) {
    return hosts.stream().map(ProfileHost::name).distinct().collect(Collectors.joining(" "));
  }

  private static Set<ProfileHost> hosts(String text) {
    return text.isEmpty()
        ? Set.of()
        : Arrays.stream(text.split(" ", -1))
            .map(ProfileHost::new)
            .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
