package gondulf.store;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where the database file lies.
@ConfigurationProperties("gondulf")
record StoreProperties(@DefaultValue(StoreProperties.DEFAULT) String databaseUrl) {

  static final String DEFAULT = "jdbc:sqlite:data/gondulf.db";

  private static final String PREFIX = "jdbc:sqlite:";

  StoreProperties {
    if (!databaseUrl.matches("jdbc:sqlite:(?!file:)[^:?][^?]*")) {
      throw new IllegalArgumentException(
          "GONDULF_DATABASE_URL must be jdbc:sqlite: and the path of a file");
    }
  }

  Path file() {
    return Path.of(databaseUrl.substring(PREFIX.length()));
  }
}
