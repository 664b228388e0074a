package gondulf.neighbourhood.dns;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.Socket;
import java.net.SocketException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xbill.DNS.Message;

/// One loopback port on which DNS is spoken over UDP and TCP.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-4.2">RFC 1035 §4.2</a>
record NameServerSocket(DnsPort at, Function<Message, Optional<Message>> answers)
    implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(NameServerSocket.class);
  private static final int PLAIN_UDP = 512;
  private static final int LARGEST = 65_535;

  static NameServerSocket open(Function<Message, Optional<Message>> answers) throws IOException {
    var socket = new NameServerSocket(DnsPort.open(), answers);
    Thread.ofVirtual().name("dns-udp").start(socket::listenToPackets);
    Thread.ofVirtual().name("dns-tcp").start(socket::listenToConnections);
    return socket;
  }

  int port() {
    return at.number();
  }

  private void listenToPackets() {
    while (!at.udp().isClosed()) {
      try {
        var packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        at.udp().receive(packet);
        reply(packet);
      } catch (SocketException _) {
        return;
      } catch (IOException e) {
        log.warn("a question over UDP could not be answered: {}", e.toString());
      }
    }
  }

  private void reply(DatagramPacket packet) throws IOException {
    var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
    var answer = answers.apply(query);
    if (answer.isPresent()) {
      var opt = query.getOPT();
      var largest = opt == null ? PLAIN_UDP : Math.max(PLAIN_UDP, opt.getPayloadSize());
      var wire = answer.get().toWire(largest);
      at.udp().send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
    }
  }

  private void listenToConnections() {
    while (!at.tcp().isClosed()) {
      try {
        var connection = at.tcp().accept();
        Thread.ofVirtual().name("dns-tcp-connection").start(() -> converse(connection));
      } catch (IOException _) {
        return;
      }
    }
  }

  private void converse(Socket connection) {
    try (connection;
        var in = new DataInputStream(connection.getInputStream());
        var out = new DataOutputStream(connection.getOutputStream())) {
      while (!connection.isClosed()) {
        var answer = answers.apply(new Message(in.readNBytes(in.readUnsignedShort())));
        if (answer.isPresent()) {
          var wire = answer.get().toWire(LARGEST);
          out.writeShort(wire.length);
          out.write(wire);
        }
      }
    } catch (EOFException | SocketException _) {
      log.trace("the client hung up");
    } catch (IOException e) {
      log.warn("a question over TCP could not be answered: {}", e.toString());
    }
  }

  @Override
  public void close() {
    at.udp().close();
    try {
      at.tcp().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
