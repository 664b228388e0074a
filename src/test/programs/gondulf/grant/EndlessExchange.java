package gondulf.grant;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.slf4j.LoggerFactory;

/// Redeems codes, renews their tokens and gives some of them back, over and over, many at once, and
/// says of each step what it brought, until it is killed.
final class EndlessExchange {

  private static final int AT_ONCE = 16;

  private EndlessExchange() {}

  static void main(String[] arguments) {
    ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.OFF);
    var database = FreshDatabase.in(Path.of(arguments[0]));
    var room = GrantRoom.on(database, new MovableClock(GrantRoom.NOON));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < AT_ONCE; i++) {
        threads.execute(() -> useAll(room));
      }
    }
  }

  private static void useAll(GrantRoom room) {
    for (var turn = 0; true; turn++) {
      var code = room.code(GrantRoom.renewable("create"));
      var first = GrantRoom.issued(room.exchange().forToken(GrantRoom.claim(code)));
      var token = first.refreshToken().orElseThrow();
      say("got", code, token.secret(), first.token().secret());
      var second = GrantRoom.issued(room.exchange().forRefresh(GrantRoom.claim(token)));
      var next = second.refreshToken().orElseThrow();
      say("got", code, next.secret(), second.token().secret());
      switch (turn % 3) {
        case 0 -> giveBack(room, code, next.secret());
        case 1 -> giveBack(room, code, first.token().secret());
        default -> {}
      }
    }
  }

  private static void giveBack(GrantRoom room, Secret code, Secret token) {
    say("gives-back", code, token);
    room.revocation().revoke(token, Optional.of(GrantRoom.APP));
    say("gave-back", code, token);
  }

  /// In one line with a full stop, which tells one that was cut off.
  private static void say(String what, Secret... secrets) {
    var line = new StringBuilder(what);
    for (var secret : secrets) {
      line.append(' ').append(secret.value());
    }
    IO.println(line.append(" ."));
  }
}
