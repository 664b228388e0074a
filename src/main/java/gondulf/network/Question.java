package gondulf.network;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.xbill.DNS.AAAARecord;
import org.xbill.DNS.ARecord;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/// What is asked of a name server.
///
/// @param reader makes values of the records asked for
/// @param aliases which other names may answer for this one
record Question<T>(Name name, int type, Function<Record, T> reader, Predicate<Name> aliases) {

  static Question<InetAddress> ipv4(String host) {
    return new Question<>(absolute(host), Type.A, Question::address, _ -> true);
  }

  static Question<InetAddress> ipv6(String host) {
    return new Question<>(absolute(host), Type.AAAA, Question::address, _ -> true);
  }

  /// A name server's address; its name is never an alias.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc2181#section-10.3">RFC 2181 §10.3</a>
  static Question<InetAddress> ipv4(Name server) {
    return exactly(server, Type.A, Question::address);
  }

  static Question<InetAddress> ipv6(Name server) {
    return exactly(server, Type.AAAA, Question::address);
  }

  static Question<Name> nameServers(Name apex) {
    return exactly(apex, Type.NS, each -> ((NSRecord) each).getTarget());
  }

  static Question<DNSKEYRecord> keys(Name apex) {
    return exactly(apex, Type.DNSKEY, DNSKEYRecord.class::cast);
  }

  /// Aliases must stay in the domain that the name stands in, which is all that follows its first
  /// label.
  static Question<String> txt(String owner) {
    var name = absolute(owner);
    var domain = new Name(name, 1);
    return new Question<>(
        name, Type.TXT, each -> join((TXTRecord) each), target -> target.subdomain(domain));
  }

  Question<T> about(Name alias) {
    return new Question<>(alias, type, reader, aliases);
  }

  /// The wire form. It asks the server to say whether DNSSEC proves the answer.
  Message message() {
    var message = Message.newQuery(Record.newRecord(name, type, DClass.IN));
    message.getHeader().setFlag(Flags.AD);
    return message;
  }

  private static <T> Question<T> exactly(Name name, int type, Function<Record, T> reader) {
    return new Question<>(name, type, reader, _ -> false);
  }

  private static InetAddress address(Record each) {
    return each instanceof ARecord ipv4 ? ipv4.getAddress() : ((AAAARecord) each).getAddress();
  }

  private static Name absolute(String name) {
    try {
      return Name.fromString(name, Name.root);
    } catch (TextParseException e) {
      throw new IllegalArgumentException("not a domain name", e);
    }
  }

  private static String join(TXTRecord txt) {
    List<byte[]> strings = txt.getStringsAsByteArrays();
    var joined = new StringBuilder();
    strings.forEach(each -> joined.append(new String(each, StandardCharsets.ISO_8859_1)));
    return new String(
        joined.toString().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
  }
}
