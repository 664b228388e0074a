package gondulf.benchmark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/// A connection that stays open, with one request on it at a time.
final class Connection implements AutoCloseable {

  private static final int LARGEST_ANSWER = 64 * 1024;

  private final SocketChannel channel;
  private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
  private long sentAt;

  private Connection(SocketChannel channel) {
    this.channel = channel;
  }

  static Connection open(int port, Selector selector) throws IOException {
    var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    var connection = new Connection(SocketChannel.open(server));
    connection.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    connection.channel.configureBlocking(false);
    connection.channel.register(selector, SelectionKey.OP_READ, connection);
    return connection;
  }

  /// A request is small enough for the system to take it whole.
  void send(ByteBuffer request) throws IOException {
    answer.clear();
    sentAt = System.nanoTime();
    while (request.hasRemaining()) {
      channel.write(request);
    }
  }

  /// Reads what has come.
  ///
  /// @return whether the answer is whole
  boolean receive() throws IOException {
    if (channel.read(answer) < 0) {
      throw new IOException("the server closed the connection");
    }
    return new Answer(answer).isWhole();
  }

  /// How long it is that the request was sent.
  long age() {
    return System.nanoTime() - sentAt;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
