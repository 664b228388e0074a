package gondulf.benchmark;

import gondulf.neighbourhood.dns.NameServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The same while ever more tokens are stored")
class GrowthBenchmark {

  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.INTROSPECTION,
          Operation.VERIFICATION,
          Operation.EXCHANGE,
          Operation.REFRESH,
          Operation.REVOCATION);

  private static final int AT_ONCE = 16;

  private final List<Size> sizes =
      List.of(
          new Size(Extent.MOST_TOKENS / 1_000),
          new Size(Extent.MOST_TOKENS / 10),
          new Size(Extent.MOST_TOKENS));

  /// All are up at the same time, and only one is asked.
  @Test
  void fewAndManyTokens() throws Exception {
    var contestants = new ArrayList<Contestant>();
    try (var dns = new NameServer()) {
      for (var size : sizes) {
        contestants.add(contestant(dns, size.tokens));
      }
      Cores.LOADER.take();
      for (var each : contestants) {
        each.warmUp(OPERATIONS, AT_ONCE);
      }
      for (int round = 0; round < Extent.ROUNDS; round++) {
        measure(contestants);
      }
    } finally {
      Cores.takeAll();
      contestants.forEach(Contestant::close);
    }
    publish();
  }

  private static Contestant contestant(NameServer dns, int tokens) throws Exception {
    var folder = Programs.fresh("growth");
    var stock = Stock.in(folder, tokens, Extent.STOCK / 2);
    var settings = Map.of("GONDULF_DNS_SERVERS", dns.address());
    var running = Programs.server().startAlone(stock.file(), settings);
    running.untilHealthy();
    return new Contestant(running, new Shopper(stock, Question.get("/health")), Extent.ROUNDS);
  }

  private void measure(List<Contestant> contestants) throws IOException {
    for (var operation : OPERATIONS) {
      for (int i = 0; i < sizes.size(); i++) {
        sizes.get(i).add(operation, contestants.get(i).measure(operation, AT_ONCE));
      }
    }
  }

  private void publish() throws IOException {
    var table =
        new Table(
            "answers/s, 16 at once",
            sizes.get(0).title(),
            sizes.get(1).title(),
            sizes.get(2).title(),
            "first by last");
    for (var operation : OPERATIONS) {
      var rates = sizes.stream().map(size -> size.rate(operation)).toList();
      table.row(
          operation.title(),
          rates.get(0),
          rates.get(1),
          rates.get(2),
          rates.getFirst() / rates.getLast());
    }
    table.publish("growth.md");
  }

  private record Size(int tokens, Map<Operation, List<Burst>> figures) {

    Size(int tokens) {
      this(tokens, new EnumMap<>(Operation.class));
    }

    void add(Operation operation, Burst burst) {
      figures.computeIfAbsent(operation, _ -> new ArrayList<>()).add(burst);
    }

    double rate(Operation operation) {
      return Burst.median(figures.getOrDefault(operation, List.of())).rate();
    }

    String title() {
      return tokens + " tokens";
    }
  }
}
