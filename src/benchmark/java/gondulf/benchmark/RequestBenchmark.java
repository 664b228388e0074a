package gondulf.benchmark;

import gondulf.neighbourhood.Lesson;
import gondulf.neighbourhood.dns.NameServer;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What apps and people ask all day, beside a floor that does the least")
class RequestBenchmark {

  private static final int TOKENS = 10_000;
  private static final int USUAL = 16;
  private static final List<Integer> AT_ONCE = List.of(1, USUAL, 64);

  private final Map<Row, Figures> rows = new LinkedHashMap<>();

  @Test
  void theServerAndTheFloor() throws Exception {
    var folder = Programs.fresh("requests");
    try (var dns = new NameServer();
        var server = server(dns, stock(folder.resolve("server")));
        var floor = floor(stock(folder.resolve("floor")))) {
      Cores.LOADER.take();
      server.warmUp(List.of(Operation.values()), USUAL);
      floor.warmUp(List.of(Operation.values()), USUAL);
      for (int round = 0; round < Extent.ROUNDS; round++) {
        measure(server, floor);
      }
      publishMemory(server, floor);
    } finally {
      Cores.takeAll();
    }
    publish();
  }

  private void measure(Contestant server, Contestant floor) throws IOException {
    for (var operation : Operation.values()) {
      for (int atOnce : AT_ONCE) {
        var figures = rows.computeIfAbsent(new Row(operation, atOnce), _ -> new Figures());
        figures.ofServer.add(server.measure(operation, atOnce));
        figures.ofFloor.add(floor.measure(operation, atOnce));
      }
    }
  }

  private static void publishMemory(Contestant server, Contestant floor)
      throws IOException, InterruptedException {
    Thread.sleep(Sample.REST);
    var table = new Table("", "after all operations, MiB");
    table.row("Gondulf", server.running().resident());
    table.row("floor", floor.running().resident());
    table.publish("memory.md");
  }

  private void publish() throws IOException {
    var table =
        new Table(
            "",
            "at once",
            "answers/s",
            "p50, ms",
            "p99, ms",
            "CPU, µs",
            "floor, answers/s",
            "floor, p99, ms",
            "floor, CPU, µs",
            "of the floor");
    rows.forEach((row, figures) -> {
      var ours = Burst.median(figures.ofServer);
      var floor = Burst.median(figures.ofFloor);
      table.row(
          row.operation.title(),
          row.atOnce,
          ours.rate(),
          ours.median(),
          ours.slow(),
          ours.cost(),
          floor.rate(),
          floor.slow(),
          floor.cost(),
          "%.0f %%".formatted(100 * ours.rate() / floor.rate()));
    });
    table.publish("requests.md");
  }

  private static Stock stock(Path folder) throws IOException, SQLException {
    return Stock.in(folder, TOKENS, Extent.STOCK);
  }

  private static Contestant server(NameServer dns, Stock stock) throws Exception {
    var settings = Map.of("GONDULF_DNS_SERVERS", dns.address());
    var running = Programs.server().startAlone(stock.file(), settings);
    running.untilHealthy();
    var alice = new Lesson(running.url(), dns).atConsent();
    var cookie = "Cookie: " + alice.cookies().header(alice.url());
    return contestant(running, stock, Question.get(alice.url().getPath(), cookie));
  }

  private static Contestant floor(Stock stock) throws Exception {
    var running = Programs.floor().startAlone(stock.file(), Map.of());
    running.untilHealthy();
    return contestant(running, stock, Question.get("/sign-in/" + Stock.SIGN_IN + "/consent"));
  }

  private static Contestant contestant(Running running, Stock stock, Question consent) {
    return new Contestant(running, new Shopper(stock, consent), Extent.ROUNDS * AT_ONCE.size());
  }

  private record Row(Operation operation, int atOnce) {}

  private record Figures(List<Burst> ofServer, List<Burst> ofFloor) {

    Figures() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }
}
