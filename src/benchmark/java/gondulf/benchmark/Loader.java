package gondulf.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Asks a server again and again over connections that stay open, from one thread: each connection
/// sends its next request when it has its answer.
///
/// Where it has a core of its own it never sleeps. To wake a sleeper on another core costs who
/// sends to it, which is the server: more than half of a short answer on a virtual machine. An app
/// that is far away is woken by its own machine.
final class Loader implements AutoCloseable {

  private final Supplier<ByteBuffer> requests;
  private final int most;
  private final Tally tally;
  private final Selector selector;
  private final List<Connection> connections = new ArrayList<>();

  private int sent;

  private Loader(Supplier<ByteBuffer> requests, int most, Tally tally, Selector selector) {
    this.requests = requests;
    this.most = most;
    this.tally = tally;
    this.selector = selector;
  }

  /// Loads a server for a while.
  ///
  /// @param atOnce how many connections
  /// @param requests makes the next request
  /// @param most how many there may be, where each can be made once: a faster server ends earlier
  /// @return how long it took, with the last answers
  static Duration run(
      int port, int atOnce, Duration time, Supplier<ByteBuffer> requests, int most, Tally tally)
      throws IOException {
    try (var loader = new Loader(requests, most, tally, Selector.open())) {
      for (int i = 0; i < Math.min(atOnce, most); i++) {
        loader.connections.add(Connection.open(port, loader.selector));
      }
      return loader.load(time);
    }
  }

  private Duration load(Duration time) throws IOException {
    var begin = System.nanoTime();
    var end = begin + time.toNanos();
    for (var each : connections) {
      send(each);
    }
    int open = connections.size();
    while (open > 0) {
      listen();
      for (var key : selector.selectedKeys()) {
        if (!goOn((Connection) key.attachment(), end)) {
          open--;
        }
      }
      selector.selectedKeys().clear();
    }
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void listen() throws IOException {
    if (Cores.areApart()) {
      selector.selectNow();
    } else {
      selector.select();
    }
  }

  private boolean goOn(Connection connection, long end) throws IOException {
    if (!connection.receive()) {
      return true;
    }
    tally.add(connection.age());
    if (System.nanoTime() >= end || sent >= most) {
      return false;
    }
    send(connection);
    return true;
  }

  private void send(Connection connection) throws IOException {
    sent++;
    connection.send(requests.get());
  }

  @Override
  public void close() throws IOException {
    for (var each : connections) {
      each.close();
    }
    selector.close();
  }
}
