package gondulf.network;

import gondulf.network.Answer.Found;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/// The keys that a zone signs its records with. A zone without keys proves nothing.
///
/// To verify is work, and a stranger's zone may have many keys and signatures that look alike; so
/// only a few are tried.
///
/// @see <a href="https://www.cve.org/CVERecord?id=CVE-2023-50387">CVE-2023-50387</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4035#section-5.3">RFC 4035 §5.3</a>
record ZoneKeys(List<DNSKEYRecord> keys, InstantSource clock) {

  private static final int MOST_RECORD_SETS = 4;
  private static final int MOST_SIGNATURES = 4;
  private static final int MOST_KEYS_OF_ONE_TAG = 2;

  ZoneKeys {
    keys = List.copyOf(keys);
  }

  static ZoneKeys none(InstantSource clock) {
    return new ZoneKeys(List.of(), clock);
  }

  /// The keys that DNSSEC proves to be the zone's.
  static ZoneKeys of(Name apex, Resolvers resolvers, Deadline deadline, InstantSource clock)
      throws InterruptedException {
    var reply = resolvers.agreed(Question.keys(apex), deadline);
    return reply.authenticated() && reply.answer() instanceof Found<DNSKEYRecord>(var keys)
        ? new ZoneKeys(keys, clock)
        : none(clock);
  }

  /// Whether all that stands in an answer is signed. That nothing stands there is never proven.
  boolean prove(Message answer) {
    var said = answer.getSectionRRsets(Section.ANSWER);
    return !said.isEmpty()
        && said.size() <= MOST_RECORD_SETS
        && said.stream().allMatch(this::isSigned);
  }

  private boolean isSigned(RRset records) {
    return records.getType() != Type.RRSIG
        && records.sigs().stream()
            .limit(MOST_SIGNATURES)
            .anyMatch(each -> tagged(each).anyMatch(key -> isMadeWith(key, each, records)));
  }

  private Stream<DNSKEYRecord> tagged(RRSIGRecord signature) {
    return keys.stream()
        .filter(key -> key.getFootprint() == signature.getFootprint())
        .limit(MOST_KEYS_OF_ONE_TAG);
  }

  /// A signature for all names of a kind (a wildcard's) proves nothing of this one.
  private boolean isMadeWith(DNSKEYRecord key, RRSIGRecord signature, RRset records) {
    var name = records.getName();
    if (!name.subdomain(key.getName()) || signature.getLabels() != name.labels() - 1) {
      return false;
    }
    try {
      DNSSEC.verify(records, signature, key, clock.instant());
      return true;
    } catch (DNSSECException _) {
      return false;
    }
  }
}
