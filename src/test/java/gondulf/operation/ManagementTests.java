package gondulf.operation;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.meter.Event;
import gondulf.meter.Meter;
import gondulf.neighbourhood.World;
import gondulf.network.Dns;
import gondulf.outbound.Fetcher;
import gondulf.testing.FreePort;
import gondulf.web.Wire;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The management port")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ManagementTests {

  private static final Pattern METRIC = Pattern.compile("\\b(gondulf|jvm|process)_[a-z_]+");

  private static final String WAITING = "gondulf_database_waiting";
  private static final int CROWD = 3;
  private static final int LOOKS = 200;

  private final int port = FreePort.any();
  private World world;
  private Wire wire;

  @BeforeAll
  void start() {
    world = World.with(Map.of("management.server.port", String.valueOf(port)));
    wire = new Wire(port);
  }

  @AfterAll
  void close() {
    world.close();
  }

  @Test
  void whatCanBeCountedIsThereBeforeItHappens() {
    assertThat(metrics())
        .contains(
            "gondulf_codes_total{fate=\"replayed\"} 0.0",
            "gondulf_refusals_total{limit=\"sign_ins_of_all\"} 0.0",
            "gondulf_sign_ins_total{step=\"proven\",way=\"passkey\"} 0.0",
            "gondulf_letters_seconds_count{outcome=\"delivered\"}",
            "jvm_memory_used_bytes",
            "process_files_open_files");
    assertThat(value("gondulf_database_size_bytes")).isGreaterThan(4096);
    assertThat(value(WAITING)).isZero();
  }

  @Test
  void whatHappensIsCounted() {
    var before = value("gondulf_codes_total{fate=\"issued\"}");
    world.server().part(Meter.class).count(new Event.Code(Event.Code.Fate.ISSUED));

    assertThat(value("gondulf_codes_total{fate=\"issued\"}")).isEqualTo(before + 1);
  }

  @Test
  void theWaysOutAreTimedByHowTheyEnd() {
    var address = MailAddress.of("me@alice.example");
    world.server().part(Mailer.class).send(new Letter(address, "Hello", "How are you?"));
    world.server().part(Dns.class).txt("nobody.example");
    world.server().part(Fetcher.class).fetch(URI.create("https://10.0.0.1/"));

    assertThat(value("gondulf_letters_seconds_count{outcome=\"delivered\"}")).isEqualTo(1);
    assertThat(value("gondulf_lookups_seconds_count{outcome=\"absent\"}")).isEqualTo(1);
    assertThat(value("gondulf_fetches_seconds_count{outcome=\"forbidden\"}")).isEqualTo(1);
  }

  @Test
  void whoWaitsToReadIsCounted() throws Exception {
    var pool = world.server().part(HikariDataSource.class);
    var taken = new ArrayList<Connection>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      while (taken.size() < pool.getMaximumPoolSize()) {
        taken.add(pool.getConnection());
      }
      comeAndWait(threads, jdbc -> jdbc.sql("SELECT 1").query(Integer.class).single());
      for (var each : taken) {
        each.close();
      }
    }
    assertThat(value(WAITING)).isZero();
  }

  @Test
  void whoWaitsToWriteIsCounted() {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      world
          .server()
          .part(TransactionTemplate.class)
          .executeWithoutResult(
              _ -> comeAndWait(threads, jdbc -> jdbc.sql("PRAGMA user_version = 0").update()));
    }
    assertThat(value(WAITING)).isZero();
  }

  private void comeAndWait(Executor threads, Consumer<JdbcClient> each) {
    var jdbc = world.server().part(JdbcClient.class);
    for (var i = 0; i < CROWD; i++) {
      threads.execute(() -> each.accept(jdbc));
    }
    for (var left = LOOKS; value(WAITING) < CROWD; left--) {
      assertThat(left).isPositive();
    }
  }

  @Test
  void strangersMakeNoLabels() {
    var server = new Wire(world.url().getPort());
    for (var i = 0; i < 20; i++) {
      server.get("/stranger-" + i + "/path");
    }
    assertThat(metrics()).doesNotContain("stranger");
    assertThat(value("gondulf_requests_seconds_count{route=\"other\",status=\"404\"}"))
        .isGreaterThanOrEqualTo(20);
  }

  @Test
  void anIntrospectionIsCounted() {
    var server = new Wire(world.url().getPort());
    server.send(
        "POST",
        "/introspect",
        "token=junk",
        "Content-Type",
        "application/x-www-form-urlencoded",
        "Authorization",
        "Bearer junk");

    assertThat(value("gondulf_introspections_total{verdict=\"inactive\"}")).isEqualTo(1);
  }

  @Test
  void healthInDetailIsToldHereAlone() {
    var health = JsonMapper.shared().readTree(wire.get("/health").body());

    assertThat(health.path("status").asString()).isEqualTo("up");
    assertThat(health.path("database_bytes").asLong()).isGreaterThan(4096);
    assertThat(new Wire(world.url().getPort()).get("/health").body())
        .isEqualTo("{\"status\":\"up\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/metrics", "/actuator", "/actuator/prometheus"})
  void theServerItselfTellsNoMetrics(String path) {
    assertThat(new Wire(world.url().getPort()).get(path).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"GET, /, 404", "GET, /metricsx, 404", "GET, /authorize, 404", "POST, /metrics, 405"})
  void nothingElseIsThere(String method, String path, int status) {
    assertThat(wire.send(method, path, "").statusCode()).isEqualTo(status);
  }

  @Test
  void theDashboardShowsOnlyWhatIsThere() throws Exception {
    new Wire(world.url().getPort()).get("/");
    var dashboard = Files.readString(Path.of("docs/grafana.json"));
    assertThat(JsonMapper.shared().readTree(dashboard).path("panels")).hasSizeGreaterThan(5);
    var shown = METRIC.matcher(dashboard).results().map(each -> each.group()).distinct().toList();

    assertThat(shown).isNotEmpty();
    assertThat(metrics()).contains(shown);
  }

  private String metrics() {
    var answer = wire.get("/metrics");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("text/plain; version=0.0.4");
    return answer.body();
  }

  private double value(String series) {
    return metrics()
        .lines()
        .filter(line -> line.startsWith(series + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(series.length() + 1)))
        .findFirst()
        .orElseThrow(() -> new AssertionError("there is no " + series));
  }
}
