package gondulf.store;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The changes that make the tables what this version of the program knows.
final class Migrations {

  private static final String SCRIPTS = "classpath:db/migration/V*.sql";

  private Migrations() {}

  /// Makes those that the file has not seen, as the server does it at its start.
  ///
  /// Flyway takes half a second to find that there are none, so it is asked only if there is one.
  static void apply(DataSource source) throws IOException {
    var scripts =
        Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
            .map(Resource::getFilename)
            .toList();
    if (!hasSeen(scripts, JdbcClient.create(source))) {
      Flyway.configure().dataSource(source).load().migrate();
    }
  }

  private static boolean hasSeen(Collection<?> scripts, JdbcClient jdbc) {
    var histories =
        jdbc.sql("SELECT count(*) FROM sqlite_schema WHERE name = 'flyway_schema_history'")
            .query(Integer.class)
            .single();
    return histories == 1
        && jdbc.sql(
                    """
                    SELECT count(*)
                      FROM flyway_schema_history
                     WHERE success AND script IN (:scripts)
                    """)
                .param("scripts", scripts)
                .query(Integer.class)
                .single()
            == scripts.size();
  }
}
