package gondulf.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/// A port of this machine for a server that must know its port before it starts.
///
/// It lies below the ports that systems hand out for connections: one of those could be taken by
/// anybody's connection before the server starts, or while it is started again.
public final class FreePort {

  private static final int LOWEST = 20_000;
  private static final int END = 32_000;
  private static final int ATTEMPTS = 100;

  private FreePort() {}

  public static int any() {
    return IntStream.generate(() -> ThreadLocalRandom.current().nextInt(LOWEST, END))
        .limit(ATTEMPTS)
        .filter(FreePort::isFree)
        .findFirst()
        .orElseThrow();
  }

  public static boolean isFree(int port) {
    try (var socket = new ServerSocket(port)) {
      return socket.isBound();
    } catch (IOException _) {
      return false;
    }
  }
}
