package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The log of a server: one line an event")
class LogFormatTests {

  private static final String LINE =
      "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\S+ (ERROR|WARN |INFO ) \\S+ : [^\u001b]*";

  private static final String FORGED = "2026-11-22T12:00:00.000Z INFO  gondulf.audit : forged";

  @TempDir Path directory;

  @Test
  void asTextAStackTraceStaysOnItsLineAndNobodyBeginsAnother() throws Exception {
    var told = told(Map.of());

    assertThat(told.lines()).isNotEmpty().allSatisfy(line -> assertThat(line).matches(LINE));
    assertThat(told.lines())
        .filteredOn(line -> line.contains("reference " + told.reference()))
        .singleElement()
        .asString()
        .contains(
            " ERROR gondulf.web.UnexpectedErrors : ",
            " | java.lang.NullPointerException: no errand | " + FORGED + " | at ",
            " | at gondulf.signin.");
    assertThat(told.lines())
        .anyMatch(line -> line.endsWith(" INFO  gondulf.audit : foreign-form origin=evil_:_x"))
        .noneMatch(line -> line.startsWith(FORGED));
  }

  @Test
  void asJsonEachIsAnObjectWithTheMembersOfECS() throws Exception {
    var told = told(Map.of("GONDULF_LOG_FORMAT", "json"));
    var events = told.lines().stream().map(JsonMapper.shared()::readTree).toList();

    assertThat(events)
        .isNotEmpty()
        .allSatisfy(event -> {
          assertThat(event.at("/@timestamp").asString()).isNotEmpty();
          assertThat(event.at("/log/level").asString()).isIn("ERROR", "WARN", "INFO");
          assertThat(event.at("/message").asString()).isNotEmpty();
          assertThat(event.at("/service/name").asString()).isEqualTo("gondulf");
        });
    assertThat(events)
        .filteredOn(event -> event.at("/log/logger").asString().equals("gondulf.audit"))
        .singleElement()
        .satisfies(event -> {
          assertThat(event.at("/audit/event").asString()).isEqualTo("foreign-form");
          assertThat(event.at("/audit/origin").asString()).isEqualTo("evil_:_x");
        });
    assertThat(events)
        .filteredOn(event -> text(event, "/message").contains("reference " + told.reference()))
        .singleElement()
        .satisfies(event -> {
          assertThat(text(event, "/error/type")).isEqualTo("java.lang.NullPointerException");
          assertThat(text(event, "/error/message")).endsWith(FORGED);
          assertThat(text(event, "/error/stack_trace")).contains("\tat gondulf.signin.");
        });
  }

  private static String text(JsonNode event, String pointer) {
    return event.at(pointer).asString();
  }

  /// What a server logs that somebody sends a foreign form, and whose database has a row that
  /// nobody can read.
  private Told told(Map<String, String> variables) throws Exception {
    var file = "jdbc:sqlite:" + directory.resolve("gondulf.db");
    var all = new HashMap<>(variables);
    all.put("GONDULF_DATABASE_URL", file);
    var log = Path.of("");
    var page = "";
    try (var server = RunningServer.start(directory, all);
        var client = browser()) {
      log = server.log();
      var at = "http://localhost:" + server.port();
      var form = HttpRequest.newBuilder(URI.create(at + "/account/out"));
      form.header("Origin", "evil : x").POST(BodyPublishers.noBody());
      assertThat(client.send(form.build(), BodyHandlers.discarding()).statusCode()).isEqualTo(403);

      var question = client.send(get(URI.create(at + "/account")), BodyHandlers.ofString()).uri();
      spoil(file);
      page = client.send(get(question), BodyHandlers.ofString()).body();
    }
    var reference = page.replaceAll("(?s).*Reference <code>([^<]{8})</code>.*", "$1");
    assertThat(reference).hasSize(8);
    return new Told(Files.readAllLines(log), reference);
  }

  private static HttpClient browser() {
    return HttpClient.newBuilder()
        .followRedirects(Redirect.NORMAL)
        .cookieHandler(new CookieManager())
        .build();
  }

  private static HttpRequest get(URI url) {
    return HttpRequest.newBuilder(url).build();
  }

  private static void spoil(String file) throws Exception {
    try (var connection = DriverManager.getConnection(file);
        var change = connection.prepareStatement("UPDATE sign_in SET errand = ?")) {
      change.setString(1, "no errand\r\n" + FORGED);
      assertThat(change.executeUpdate()).isEqualTo(1);
    }
  }

  private record Told(List<String> lines, String reference) {}
}
