package gondulf.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.xbill.DNS.ExtendedFlags;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.OPTRecord;
import org.xbill.DNS.Section;

/// A server that knows a zone by itself, and so is never behind the times.
///
/// It is asked over TCP alone: whoever cannot see the connection cannot forge the answer, as they
/// might a datagram's. Only what it says on its own authority is taken; its word that DNSSEC proves
/// it is not, but signatures are.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7766#section-5">RFC 7766 §5</a>
record AuthoritativeServer(InetSocketAddress address, ZoneKeys keys) implements Respondent {

  private static final int PATIENCE_IN_MILLIS = 1200;
  private static final int UDP_PAYLOAD = 1232;

  @Override
  public ServerMessage ask(Question<?> question) throws NoAnswerException {
    var query = question.message();
    query.getHeader().unsetFlag(Flags.RD);
    query.addRecord(new OPTRecord(UDP_PAYLOAD, 0, 0, ExtendedFlags.DO), Section.ADDITIONAL);
    try {
      var answer = send(query);
      if (!isFor(query, answer) || !answer.getHeader().getFlag(Flags.AA)) {
        throw new NoAnswerException("a name server does not know the name by itself");
      }
      return new ServerMessage(answer, keys.prove(answer));
    } catch (IOException _) {
      throw new NoAnswerException("no name server answered in time");
    }
  }

  private Message send(Message query) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(address, PATIENCE_IN_MILLIS);
      socket.setSoTimeout(PATIENCE_IN_MILLIS);
      var out = new DataOutputStream(socket.getOutputStream());
      var wire = query.toWire();
      out.write(new byte[] {(byte) (wire.length >> Byte.SIZE), (byte) wire.length});
      out.write(wire);
      var in = new DataInputStream(socket.getInputStream());
      var answer = new byte[in.readUnsignedShort()];
      in.readFully(answer);
      return new Message(answer);
    }
  }

  private static boolean isFor(Message query, Message answer) {
    return answer.getHeader().getID() == query.getHeader().getID()
        && answer.getHeader().getFlag(Flags.QR)
        && !answer.getHeader().getFlag(Flags.TC)
        && query.getQuestion().equals(answer.getQuestion());
  }
}
