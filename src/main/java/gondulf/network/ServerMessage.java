package gondulf.network;

import java.util.List;
import java.util.Optional;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// What came back from a name server. Of its records, those of the name in question are read, so
/// that it cannot speak of others by the way.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc2308#section-2">RFC 2308 §2</a>
///
/// @param isProven whether DNSSEC proves what it says
record ServerMessage(Message message, boolean isProven) {

  /// What a server says that verifies signatures for us.
  static ServerMessage attested(Message message) {
    return new ServerMessage(message, message.getHeader().getFlag(Flags.AD));
  }

  /// Whether the server did not say what is or that nothing is: an error, only the advice to ask
  /// somebody else, or not all of it, which over TCP no honest server says.
  boolean isFailure() {
    return isCutShort()
        || switch (message.getRcode()) {
          case Rcode.NOERROR -> isReferral();
          case Rcode.NXDOMAIN -> false;
          default -> true;
        };
  }

  /// Whether the name, or the one that it is an alias for, does not exist.
  boolean isNoSuchName() {
    return message.getRcode() == Rcode.NXDOMAIN;
  }

  String code() {
    return isCutShort() ? "TC" : Rcode.string(message.getRcode());
  }

  List<Record> records(Name name, int type) {
    return message.getSection(Section.ANSWER).stream()
        .filter(each -> each.getType() == type && each.getName().equals(name))
        .toList();
  }

  /// The name that this one is an alias for.
  Optional<Name> alias(Name name) {
    return records(name, Type.CNAME).stream()
        .findFirst()
        .map(each -> ((CNAMERecord) each).getTarget());
  }

  private boolean isCutShort() {
    return message.getHeader().getFlag(Flags.TC);
  }

  private boolean isReferral() {
    var authorities = message.getSection(Section.AUTHORITY);
    return message.getSection(Section.ANSWER).isEmpty()
        && !message.getHeader().getFlag(Flags.AA)
        && authorities.stream().anyMatch(each -> each.getType() == Type.NS)
        && authorities.stream().noneMatch(each -> each.getType() == Type.SOA);
  }
}
