package gondulf.identity;

import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// People who have an account, and what they do at once.
final class Owners {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  static final ProfileUrl BOB = ProfileUrl.of("https://bob.example/");
  static final ProfileUrl STRANGER = ProfileUrl.of("https://stranger.example/");
  static final BrowserName FIREFOX = new BrowserName("Firefox on Linux");

  private Owners() {}

  /// A database in which Alice and Bob have accounts.
  static FreshDatabase open() {
    return enrolled(FreshDatabase.open());
  }

  /// The same in a file of this directory.
  static FreshDatabase in(Path directory) {
    return enrolled(FreshDatabase.in(directory));
  }

  private static FreshDatabase enrolled(FreshDatabase database) {
    for (var me : List.of(ALICE, BOB)) {
      database
          .jdbc()
          .sql(
              "INSERT INTO account (me, enrolled_at, mail_control, dns_control) VALUES (?, 0, 1, 0)")
          .param(me.toString())
          .update();
    }
    return database;
  }

  /// Ends Alice's account.
  static void leave(FreshDatabase database) {
    database.jdbc().sql("DELETE FROM account WHERE me = ?").param(ALICE.toString()).update();
  }

  /// All that stands in a table, as text.
  static String contents(FreshDatabase database, String table) {
    return database.jdbc().sql("SELECT * FROM " + table).query().listOfRows().toString();
  }

  /// What twenty get who do the same at once.
  static <T> List<T> atOnce(Callable<T> attempt) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      return threads.invokeAll(Stream.generate(() -> attempt).limit(20).toList()).stream()
          .map(Future::resultNow)
          .toList();
    }
  }
}
