package gondulf.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The copy of a database that is made before its tables are changed. It lies beside it, and the
/// newest few are kept.
record UpgradeCopy(Path path) {

  private static final Logger log = LoggerFactory.getLogger(UpgradeCopy.class);
  private static final int KEPT = 3;

  static UpgradeCopy make(DatabaseFile file, History seen, Instant now) {
    var path = file.dated("version-" + seen.version(), now);
    try {
      DatabaseCopy.write(file.path(), path);
    } catch (IOException | SQLException e) {
      throw new UnusableDatabaseException(
          file,
          "must be copied before it is changed, and cannot be: " + e.getMessage(),
          "See that there is room for a second file of its size in its directory.");
    }
    return new UpgradeCopy(path);
  }

  void remove() {
    remove(path);
  }

  /// Removes those that are too many.
  static void removeOld(DatabaseFile file) {
    var pattern = file.path().getFileName() + ".version-*";
    try (var copies = Files.newDirectoryStream(PrivateFiles.directory(file.path()), pattern)) {
      var all = new ArrayList<Path>();
      copies.forEach(all::add);
      all.sort(Comparator.comparing(UpgradeCopy::date).reversed());
      all.stream().skip(KEPT).forEach(UpgradeCopy::remove);
    } catch (IOException | DirectoryIteratorException e) {
      log.warn("old copies of {} cannot be found", file.path(), e);
    }
  }

  /// One that stays takes room, which is no reason not to start.
  private static void remove(Path copy) {
    try {
      Files.deleteIfExists(copy);
    } catch (IOException e) {
      log.warn("{} is of no use any more, and cannot be removed", copy, e);
    }
  }

  private static String date(Path copy) {
    return copy.getFileName().toString().replaceFirst(".*\\.version-\\d+-", "");
  }

  @Override
  public String toString() {
    return path.toString();
  }
}
