package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.Guest;
import gondulf.neighbourhood.ShippedServer;
import gondulf.testing.FreshDatabase;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The heap that the image has")
class HeapTests {

  private static final int TOKENS = 100_000;
  private static final int PEOPLE = 20;
  private static final int SIGN_INS_OF_EACH = 10;
  private static final String THREE_QUARTERS = "48m";
  private static final String LONG_STATE = "s".repeat(1000);

  @TempDir Path directory;

  @Test
  @DisplayName(
      "Three quarters of its 64 MB are enough for 100 000 stored tokens and 200 open sign-ins")
  void isLargeEnough() throws Exception {
    fill();
    var heap = List.of("-XX:MaxHeapSize=" + THREE_QUARTERS);
    try (var server = ShippedServer.start(directory, heap, Map.of())) {
      var open = atConsent(server);

      assertThat(open).hasSize(PEOPLE * SIGN_INS_OF_EACH);
      assertThat(open)
          .allSatisfy(
              each -> assertThat(each.press("Allow").landedAt().getQuery()).contains("code="));
      assertThat(server.isUp()).isTrue();
    }
  }

  @Test
  void isTheOneThatTheTestHas() {
    assertThat(ProjectFile.at("src/image/gondulf.flags").text().lines())
        .contains("MaxHeapSize=64m", "+ExitOnOutOfMemoryError");
  }

  /// Nobody knows these tokens: they only lie there.
  private void fill() {
    try (var database = FreshDatabase.in(directory)) {
      database
          .jdbc()
          .sql(
              """
              INSERT INTO grants (id, sign_in, me, client_id, scope, resources, redirect_uri,
                                  code_hash, code_expires_at, created_at, spent_at, expires_at)
              WITH RECURSIVE number (n) AS
                (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < :tokens)
              SELECT n, 'sign-in ' || n, 'https://alice.example/', 'https://app.example/', 'create',
                     '', 'https://app.example/', 'code ' || n, 0, 0, 0, 99999999999
                FROM number
              """)
          .param("tokens", TOKENS)
          .update();
      database
          .jdbc()
          .sql(
              """
              INSERT INTO access_token (token_hash, grant_id, scope, resources, issued_at, expires_at)
              SELECT 'token ' || id, id, scope, resources, 0, 99999999999
                FROM grants
              """)
          .update();
    }
  }

  /// All people at once, and each has several sign-ins open.
  private static List<Browser> atConsent(ShippedServer server) throws InterruptedException {
    var people =
        IntStream.range(0, PEOPLE)
            .mapToObj(i -> Guest.of(server, "p%d.village.example".formatted(i)))
            .<Callable<List<Browser>>>map(each -> () -> atConsent(each))
            .toList();
    try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
      return threads.invokeAll(people).stream().flatMap(each -> each.resultNow().stream()).toList();
    }
  }

  private static List<Browser> atConsent(Guest person) {
    return Stream.generate(person.server()::browser)
        .limit(SIGN_INS_OF_EACH)
        .peek(browser -> person.walkToConsent(browser, LONG_STATE))
        .toList();
  }
}
