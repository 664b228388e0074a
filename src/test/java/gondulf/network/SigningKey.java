package gondulf.network;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DNSSEC.DNSSECException;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;

/// A key that signs what a scripted server answers.
final class SigningKey {

  private static final int VALID_DAYS = 1;
  private final KeyPair pair;
  private final DNSKEYRecord record;

  SigningKey(String zone) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      pair = generator.generateKeyPair();
      record =
          new DNSKEYRecord(
              Name.fromString(zone),
              DClass.IN,
              5,
              DNSKEYRecord.Flags.ZONE_KEY,
              DNSKEYRecord.Protocol.DNSSEC,
              DNSSEC.Algorithm.ECDSAP256SHA256,
              pair.getPublic());
    } catch (GeneralSecurityException | TextParseException | DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The line of a zone file that publishes the key.
  String line() {
    return record.toString();
  }

  ScriptedDns.Script signing(ScriptedDns.Script script) {
    return (query, tcp) -> {
      var answer = script.answer(query, tcp);
      answer.ifPresent(this::sign);
      return answer;
    };
  }

  private void sign(Message message) {
    var now = InstantSource.system().instant();
    message
        .getSectionRRsets(Section.ANSWER)
        .forEach(each -> message.addRecord(signature(each, now), Section.ANSWER));
  }

  private org.xbill.DNS.Record signature(RRset records, Instant now) {
    var day = Duration.ofDays(VALID_DAYS);
    try {
      return DNSSEC.sign(records, record, pair.getPrivate(), now.minus(day), now.plus(day));
    } catch (DNSSECException e) {
      throw new IllegalStateException(e);
    }
  }
}
