package gondulf.neighbourhood.dns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.xbill.DNS.CNAMERecord;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The records that the name server knows, and the answers that follow from them.
///
/// A name is in a zone if it or a name above it has a SOA record; of any other the server says that
/// it is none of its business.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc1034#section-4.3.2">RFC 1034 §4.3.2</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc2308#section-2">RFC 2308 §2</a>
final class Records {

  private static final int LONGEST_CHAIN = 8;

  private final List<Record> all = new CopyOnWriteArrayList<>();

  void add(Record added) {
    all.add(added);
  }

  void removeIf(Predicate<Record> unwanted) {
    all.removeIf(unwanted);
  }

  List<Record> ofType(int type) {
    return all.stream().filter(each -> each.getType() == type).toList();
  }

  void answer(Name asked, int type, Message answer) {
    var soa = zoneOf(asked);
    if (soa.isEmpty()) {
      answer.getHeader().setRcode(Rcode.REFUSED);
      return;
    }
    answer.getHeader().setFlag(Flags.AA);
    var name = followAliases(asked, type, answer);
    var found = at(name).stream().filter(each -> matches(each, type)).toList();
    found.forEach(each -> answer.addRecord(each, Section.ANSWER));
    if (found.isEmpty() && zoneOf(name).isPresent()) {
      answer.getHeader().setRcode(exists(name) ? Rcode.NOERROR : Rcode.NXDOMAIN);
      answer.addRecord(soa.get(), Section.AUTHORITY);
    }
  }

  private Name followAliases(Name asked, int type, Message answer) {
    var name = asked;
    for (int hops = 0; hops < LONGEST_CHAIN && type != Type.CNAME; hops++) {
      var alias = at(name).stream().filter(CNAMERecord.class::isInstance).findFirst();
      if (alias.isEmpty()) {
        break;
      }
      answer.addRecord(alias.get(), Section.ANSWER);
      name = ((CNAMERecord) alias.get()).getTarget();
    }
    return name;
  }

  /// The records of a name, or those of the wildcard that stands for it.
  private List<Record> at(Name name) {
    if (exists(name)) {
      return all.stream().filter(each -> each.getName().equals(name)).toList();
    }
    for (Name above : ancestors(name)) {
      if (exists(above)) {
        return wildcard(name, above);
      }
    }
    return List.of();
  }

  private List<Record> wildcard(Name name, Name above) {
    return all.stream()
        .filter(each -> each.getName().isWild() && new Name(each.getName(), 1).equals(above))
        .map(each -> each.withName(name))
        .toList();
  }

  /// Whether there is something at this name or below it.
  private boolean exists(Name name) {
    return all.stream().anyMatch(each -> each.getName().subdomain(name));
  }

  private Optional<Record> zoneOf(Name name) {
    return Stream.concat(Stream.of(name), ancestors(name).stream())
        .flatMap(each -> ofType(Type.SOA).stream().filter(soa -> soa.getName().equals(each)))
        .findFirst();
  }

  private static List<Name> ancestors(Name name) {
    var above = new ArrayList<Name>();
    for (int labels = 1; labels < name.labels(); labels++) {
      above.add(new Name(name, labels));
    }
    return above;
  }

  private static boolean matches(Record each, int type) {
    return type == Type.ANY || each.getType() == type;
  }
}
