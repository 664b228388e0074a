package gondulf.grant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/// Redeems codes over and over, many at once, and says of each what it brought, until it is killed.
final class EndlessExchange {

  private static final int AT_ONCE = 16;

  private EndlessExchange() {}

  static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    var database = FreshDatabase.in(Path.of(arguments[0]));
    var room = GrantRoom.on(database, new MovableClock(GrantRoom.NOON));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> redeem(room));
      }
    }
  }

  private static void redeem(GrantRoom room) {
    var exchange = room.exchange();
    while (true) {
      var code = room.code();
      var token = GrantRoom.issued(exchange.forToken(GrantRoom.claim(code))).token().secret();
      IO.println("%s %s.".formatted(code.value(), token.value()));
    }
  }
}
