package gondulf.network;

import gondulf.neighbourhood.dns.DnsPort;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import org.xbill.DNS.Message;

/// A name server that says what a script tells it, over UDP and TCP.
final class ScriptedDns implements AutoCloseable {

  private final DnsPort port;
  private final Script script;
  private final Duration pause;
  private final List<Message> heard = new CopyOnWriteArrayList<>();

  /// What to answer. Nothing makes a silent server.
  interface Script {

    Optional<Message> answer(Message query, boolean overTcp);
  }

  static ScriptedDns start(Script script) {
    return start(script, Duration.ZERO);
  }

  /// @param pause after each byte over TCP
  static ScriptedDns start(Script script, Duration pause) {
    try {
      return new ScriptedDns(script, pause);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ScriptedDns(Script script, Duration pause) throws IOException {
    this.script = script;
    this.pause = pause;
    this.port = DnsPort.open();
    Thread.ofVirtual().start(this::listenOnUdp);
    Thread.ofVirtual().start(this::listenOnTcp);
  }

  String address() {
    return "127.0.0.1:" + port.number();
  }

  List<Message> heard() {
    return heard;
  }

  private void listenOnUdp() {
    var packet = new DatagramPacket(new byte[4096], 4096);
    while (!port.udp().isClosed()) {
      try {
        port.udp().receive(packet);
        var answer = answer(Arrays.copyOf(packet.getData(), packet.getLength()), false);
        if (answer.isPresent()) {
          var wire = answer.orElseThrow().toWire();
          port.udp().send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
        }
        packet.setLength(4096);
      } catch (IOException _) {
        // closed, or a client that is gone
      }
    }
  }

  private void listenOnTcp() {
    while (!port.tcp().isClosed()) {
      try (var socket = port.tcp().accept()) {
        serve(socket);
      } catch (IOException _) {
        // closed, or a client that is gone
      }
    }
  }

  private void serve(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var out = socket.getOutputStream();
    var answer = answer(in.readNBytes(in.readUnsignedShort()), true);
    if (answer.isPresent()) {
      var wire = answer.orElseThrow().toWire();
      write(
          ByteBuffer.allocate(wire.length + 2).putShort((short) wire.length).put(wire).array(),
          out);
    }
  }

  private void write(byte[] bytes, OutputStream out) throws IOException {
    if (pause.isZero()) {
      out.write(bytes);
      return;
    }
    for (var each : bytes) {
      out.write(each);
      LockSupport.parkNanos(pause.toNanos());
    }
  }

  private Optional<Message> answer(byte[] wire, boolean overTcp) throws IOException {
    var query = new Message(wire);
    heard.add(query);
    return script.answer(query, overTcp);
  }

  @Override
  public void close() throws IOException {
    port.close();
  }
}
