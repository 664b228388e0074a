package gondulf.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
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

  /// As the environment says, without the server.
  ///
  /// @param variables what is empty counts as not set
  static StoreProperties of(Map<String, String> variables) {
    return new StoreProperties(
        Optional.ofNullable(variables.get("GONDULF_DATABASE_URL"))
            .filter(value -> !value.isEmpty())
            .orElse(DEFAULT));
  }

  Path file() {
    return Path.of(databaseUrl.substring(PREFIX.length()));
  }
}
