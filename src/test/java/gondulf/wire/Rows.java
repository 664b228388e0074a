package gondulf.wire;

import gondulf.neighbourhood.World;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// All that the database of a server holds of a person.
record Rows(World world, String me) {

  static Rows of(AccountHolder holder) {
    return new Rows(holder.world(), holder.me());
  }

  /// The rows of each table that names people; tables that hold none of this person's are left out.
  Map<String, List<Map<String, @Nullable Object>>> all() {
    var rows = new TreeMap<String, List<Map<String, @Nullable Object>>>();
    for (var table : tables()) {
      rows.put(table, rowsOf(table));
    }
    rows.values().removeIf(List::isEmpty);
    return rows;
  }

  /// Those that last, which the steps of a sign-in do not.
  Map<String, List<Map<String, @Nullable Object>>> lasting() {
    var rows = all();
    rows.keySet().removeAll(List.of("sign_in", "mail_code", "dns_challenge"));
    return rows;
  }

  /// The number of the newest row of a table, by which a form names it; any if there is none.
  String newest(String table) {
    return jdbc()
        .sql("SELECT coalesce(max(id), 1) FROM " + table + " WHERE me = :me")
        .param("me", me)
        .query(String.class)
        .single();
  }

  /// What can be shown to somebody, and so must not be.
  List<String> secrets() {
    return all().values().stream()
        .flatMap(List::stream)
        .flatMap(row -> row.entrySet().stream())
        .filter(column -> column.getKey().matches(".*(hash|handle|credential_id|public_key)"))
        .map(column -> String.valueOf(column.getValue()))
        .filter(value -> value.length() > 4)
        .toList();
  }

  /// The row of their account.
  Map<String, @Nullable Object> account() {
    return rowsOf("account").getFirst();
  }

  private List<String> tables() {
    return jdbc()
        .sql(
            """
            SELECT name
              FROM sqlite_master
             WHERE type = 'table'
               AND EXISTS (SELECT 1 FROM pragma_table_info(sqlite_master.name) WHERE name = 'me')
            """)
        .query((row, _) -> row.getString(1))
        .list();
  }

  private List<Map<String, @Nullable Object>> rowsOf(String table) {
    return jdbc()
        .sql("SELECT * FROM " + table + " WHERE me = :me ORDER BY 1, 2")
        .param("me", me)
        .query()
        .listOfRows();
  }

  private JdbcClient jdbc() {
    return world.server().part(JdbcClient.class);
  }
}
