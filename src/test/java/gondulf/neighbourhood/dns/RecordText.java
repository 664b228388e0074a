package gondulf.neighbourhood.dns;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.Inet6Address;
import java.net.InetAddress;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// Records written from plain text.
final class RecordText {

  private static final long TTL = 60;
  private static final int LONGEST_STRING = 255;
  private static final Name HOST = name("ns.neighbourhood.example");

  private RecordText() {}

  static Name name(String text) {
    try {
      return Name.fromString(text, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException(text + " is not a name for DNS", e);
    }
  }

  static Record soa(String apex) {
    var owner = name("hostmaster.neighbourhood.example");
    return new SOARecord(name(apex), DClass.IN, TTL, HOST, owner, 1, 60, 60, 60, TTL);
  }

  static Record ns(String apex) {
    return new NSRecord(name(apex), DClass.IN, TTL, HOST);
  }

  static Record address(String name, InetAddress address) {
    return address instanceof Inet6Address
        ? new AAAARecord(name(name), DClass.IN, TTL, address)
        : new ARecord(name(name), DClass.IN, TTL, address);
  }

  static Record cname(String name, String target) {
    return new CNAMERecord(name(name), DClass.IN, TTL, name(target));
  }

  /// Written as it goes over the wire, because in dnsjava's own text a backslash or a quote means
  /// something else.
  static Record txt(String name, String text) {
    var bytes = text.getBytes(UTF_8);
    var wire = new ByteArrayOutputStream();
    for (int from = 0; from == 0 || from < bytes.length; from += LONGEST_STRING) {
      var length = Math.min(LONGEST_STRING, bytes.length - from);
      wire.write(length);
      wire.write(bytes, from, length);
    }
    return Record.newRecord(name(name), Type.TXT, DClass.IN, TTL, wire.toByteArray());
  }

  /// The strings of a record joined: a letter may begin in one and end in the next.
  static String joined(TXTRecord txt) {
    var bytes = new ByteArrayOutputStream();
    txt.getStringsAsByteArrays().forEach(bytes::writeBytes);
    return bytes.toString(UTF_8);
  }
}
