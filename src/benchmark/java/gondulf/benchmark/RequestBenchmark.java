package gondulf.benchmark;

import gondulf.neighbourhood.Lesson;
import gondulf.neighbourhood.dns.NameServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What apps and people ask all day, beside a floor that does the least")
class RequestBenchmark {

  private static final int TOKENS = 10_000;

  /// Enough to show the compilers those that spend, too, and few enough for the file to stay small.
  private static final int FEW = 5_000;

  private static final int USUAL = 16;
  private static final List<Integer> AT_ONCE = List.of(1, USUAL, 64);

  private final Map<Row, Figures> rows = new LinkedHashMap<>();
  private final Table memory = new Table("after the measurements, MiB", "Gondulf", "floor");

  /// What only reads is measured apart, since hundreds of thousands of rows to spend would make the
  /// file dozens of times as large as it is in life.
  @Test
  void theServerAndTheFloor() throws Exception {
    compare(Operation.READING, FEW);
    compare(Operation.SPENDING, Extent.STOCK);
    publish();
    memory.publish("memory.md");
  }

  private void compare(List<Operation> operations, int toSpend) throws Exception {
    var folder = Programs.fresh("requests");
    try (var dns = new NameServer();
        var server = server(dns, Stock.in(folder.resolve("server"), TOKENS, toSpend));
        var floor = floor(Stock.in(folder.resolve("floor"), TOKENS, toSpend))) {
      Cores.LOADER.take();
      server.warmUp(List.of(Operation.values()), USUAL);
      floor.warmUp(List.of(Operation.values()), USUAL);
      for (int round = 0; round < Extent.ROUNDS; round++) {
        measure(operations, server, floor);
      }
      noteMemory("%d of each kind to spend".formatted(toSpend), server, floor);
    } finally {
      Cores.takeAll();
    }
  }

  private void measure(List<Operation> operations, Contestant server, Contestant floor)
      throws IOException {
    for (var operation : operations) {
      for (int atOnce : AT_ONCE) {
        var figures = rows.computeIfAbsent(new Row(operation, atOnce), _ -> new Figures());
        figures.ofServer.add(server.measure(operation, atOnce));
        figures.ofFloor.add(floor.measure(operation, atOnce));
      }
    }
  }

  private void noteMemory(String when, Contestant server, Contestant floor)
      throws IOException, InterruptedException {
    Thread.sleep(Sample.REST);
    memory.row(when, server.running().resident(), floor.running().resident());
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
