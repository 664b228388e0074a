package gondulf.store;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/// The changes that make the tables what this version of the program knows. They lead forward only.
///
/// A database that has seen others belongs to a newer program, and is left alone. One that has rows
/// already is copied first.
final class Migrations {

  private static final Logger log = LoggerFactory.getLogger(Migrations.class);
  private static final String SCRIPTS = "classpath:db/migration/V*.sql";

  private final DatabaseFile file;
  private final DataSource source;
  private final InstantSource clock;
  private final boolean isShared;

  /// @param clock by which copies are dated
  /// @param isShared whether another server has the database open, under which no table may change
  Migrations(DatabaseFile file, DataSource source, InstantSource clock, boolean isShared) {
    this.file = file;
    this.source = source;
    this.clock = clock;
    this.isShared = isShared;
  }

  /// Makes those that the file has not seen.
  ///
  /// Flyway takes half a second to find that there are none, so it is asked only if there is one.
  void apply() throws IOException, SQLException {
    var known = known();
    var seen = history();
    refuseNewer(file, seen, known);
    if (seen.hasSeen(known)) {
      return;
    }
    if (isShared) {
      throw new UnusableDatabaseException(
          file,
          "has to be brought up to date, and another server has it open",
          "End that server, and start this one again.");
    }
    var copy =
        seen.isNew()
            ? Optional.<UpgradeCopy>empty()
            : Optional.of(UpgradeCopy.make(file, seen, clock.instant()));
    migrate(seen, copy);
    copy.ifPresent(each -> tell(each, seen));
  }

  private void migrate(History before, Optional<UpgradeCopy> copy) {
    try {
      Flyway.configure().dataSource(source).load().migrate();
    } catch (FlywayException e) {
      var why = NestedExceptionUtils.getMostSpecificCause(e).getMessage();
      throw new UnusableDatabaseException(
          file, "cannot be brought up to date: " + why, advice(before, copy), e);
    }
  }

  /// A copy of what is still as it was is of no use; and who starts again and again would fill the
  /// disk with them.
  private String advice(History before, Optional<UpgradeCopy> copy) {
    if (isStill(before)) {
      copy.ifPresent(UpgradeCopy::remove);
      return "Nothing was changed: mend that and start again, or start the version that you had.";
    }
    return "Mend that and start again"
        + copy.map(", or restore %s for the version that you had."::formatted).orElse(".");
  }

  private boolean isStill(History before) {
    try (var connection = source.getConnection()) {
      return History.of(connection).equals(before);
    } catch (SQLException e) {
      log.warn("{} cannot be read any more", file.path().toAbsolutePath(), e);
      return false;
    }
  }

  private void tell(UpgradeCopy copy, History before) {
    log.info("the tables were of version {}; as they were, they are in {}", before.version(), copy);
    UpgradeCopy.removeOld(file);
  }

  private History history() throws SQLException {
    try (var connection = source.getConnection()) {
      return History.of(connection);
    }
  }

  static Set<String> known() throws IOException {
    return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(SCRIPTS))
        .map(Resource::getFilename)
        .map(String::valueOf)
        .collect(Collectors.toSet());
  }

  static void refuseNewer(DatabaseFile file, History seen, Set<String> known) {
    seen.firstUnknown(known)
        .ifPresent(script -> {
          throw new UnusableDatabaseException(
              file,
              "is newer than this program, which does not know its change " + script,
              "Start the version of Gondulf that you had before, or restore a backup from before"
                  + " the upgrade.");
        });
  }
}
