package gondulf;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Many who are connected to a server at once, each of whom sends the same bytes and reads nothing.
final class Crowd implements AutoCloseable {

  private static final int SMALL = 2048;
  private static final Duration BREATH = Duration.ofMillis(20);

  private final List<One> all = new ArrayList<>();

  /// One of them, who waits outside for as long as the server lets nobody in.
  private record One(SocketChannel channel, ByteBuffer unsent) {

    void goOn() {
      try {
        if (channel.finishConnect()) {
          channel.write(unsent);
        }
      } catch (IOException _) {
        unsent.position(unsent.limit());
      }
    }
  }

  static Crowd of(int size, int port, String bytes) throws IOException {
    var crowd = new Crowd();
    var sent = ByteBuffer.wrap(bytes.getBytes(US_ASCII));
    for (int i = 0; i < size; i++) {
      var channel = SocketChannel.open();
      crowd.all.add(new One(channel, sent.duplicate()));
      channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL);
      channel.configureBlocking(false);
      channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
    }
    return crowd;
  }

  void stay(Duration time) throws InterruptedException {
    var end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      all.forEach(One::goOn);
      Thread.sleep(BREATH);
    }
  }

  @Override
  public void close() throws IOException {
    for (var one : all) {
      one.channel().close();
    }
  }
}
