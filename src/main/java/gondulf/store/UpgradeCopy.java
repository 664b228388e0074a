package gondulf.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;

/// The copy of a database that is made before its tables are changed. It lies beside it, and the
/// newest few are kept.
record UpgradeCopy(Path path) {

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

  void remove() throws IOException {
    Files.deleteIfExists(path);
  }

  static void removeOld(DatabaseFile file) throws IOException {
    var pattern = file.path().getFileName() + ".version-*";
    try (var copies = Files.newDirectoryStream(PrivateFiles.directory(file.path()), pattern)) {
      var all = new ArrayList<Path>();
      copies.forEach(all::add);
      all.sort(Comparator.comparing(UpgradeCopy::date).reversed());
      for (var old : all.stream().skip(KEPT).toList()) {
        Files.delete(old);
      }
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
