package gondulf.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which changes a database has seen, by the names of their scripts. A new one has seen none.
record History(Set<String> scripts) {

  private static final Pattern VERSION = Pattern.compile("V(\\d+)__.*");

  History {
    scripts = Set.copyOf(scripts);
  }

  static History of(Connection connection) throws SQLException {
    var seen = new TreeSet<String>();
    try (var statement = connection.createStatement()) {
      try (var tables =
          statement.executeQuery(
              "SELECT 1 FROM sqlite_schema WHERE name = 'flyway_schema_history'")) {
        if (!tables.next()) {
          return new History(Set.of());
        }
      }
      try (var rows =
          statement.executeQuery("SELECT script FROM flyway_schema_history WHERE success")) {
        while (rows.next()) {
          seen.add(rows.getString("script"));
        }
      }
    }
    return new History(seen);
  }

  boolean isNew() {
    return scripts.isEmpty();
  }

  boolean hasSeen(Collection<String> known) {
    return scripts.containsAll(known);
  }

  /// A change that the program knows nothing of.
  Optional<String> firstUnknown(Collection<String> known) {
    return scripts.stream().filter(each -> !known.contains(each)).sorted().findFirst();
  }

  /// The number of the last change; 0 for none.
  int version() {
    return scripts.stream()
        .map(VERSION::matcher)
        .filter(Matcher::matches)
        .mapToInt(each -> Integer.parseInt(each.group(1)))
        .max()
        .orElse(0);
  }
}
