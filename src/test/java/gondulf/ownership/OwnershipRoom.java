package gondulf.ownership;

import gondulf.mail.Letter;
import gondulf.mail.Mailer;
import gondulf.mail.Sent;
import gondulf.network.Dns;
import gondulf.outbound.Fetcher;
import gondulf.outbound.PublicSuffixes;
import gondulf.protocol.Issuer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The beans of the room, on a DNS and a Web of a test's own.
public record OwnershipRoom(DomainTies ties, Ownership ownership, ProofPolicy policy) {

  public static final Issuer ISSUER = Issuer.of("https://as.example");

  public static OwnershipRoom on(Dns dns, Fetcher fetcher) {
    return on(dns, fetcher, policy("any"));
  }

  public static OwnershipRoom on(Dns dns, Fetcher fetcher, ProofPolicy policy) {
    var records = new OwnershipRecords(dns, ISSUER);
    return new OwnershipRoom(
        new DomainTies(records), new Ownership(fetcher, records, policy, ISSUER), policy);
  }

  /// What an operator wants.
  ///
  /// @param verify as GONDULF_VERIFY says it
  public static ProofPolicy policy(String verify, String... domains) {
    var proof = RequiredProof.valueOf(verify.toUpperCase(Locale.ROOT));
    var allowed = Arrays.stream(domains).map(DomainPattern::of).toList();
    return new ProofPolicy(
        new OwnershipProperties(proof, List.copyOf(allowed), 10), new PublicSuffixes(), MAILER);
  }

  private static final Mailer MAILER =
      new Mailer() {
        @Override
        public boolean isOn() {
          return true;
        }

        @Override
        public Sent send(Letter letter) {
          return new Sent.Delivered();
        }
      };
}
