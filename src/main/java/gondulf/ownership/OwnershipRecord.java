package gondulf.ownership;

import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// A TXT record at `_gondulf.<host>`: `v=gondulf1; acct=…; iss=…` or `v=gondulf1; proof=…; iss=…`.
///
/// An `acct` may stay for good and ties the domain to whoever put it there; a `proof` is made
/// beside it for one sign-in and may go away afterwards.
///
/// @see <a
///   href="https://datatracker.ietf.org/doc/html/draft-ietf-dnsop-domain-verification-techniques">Domain
///   Control Validation using DNS</a>
record OwnershipRecord(Kind kind, String value, String issuer) {

  /// What an older server of this name asked for: it names no issuer and proves nothing of anybody.
  static final String OLD_CONSTANT = "gondulf-verify-domain";

  private static final String VERSION = "gondulf1";

  static OwnershipRecord made(Kind kind, Issuer issuer) {
    return new OwnershipRecord(kind, Secret.random().value(), issuer.toString());
  }

  static String nameAt(String host) {
    return "_gondulf." + host;
  }

  static Optional<OwnershipRecord> parse(String text) {
    var members = members(text);
    if (!VERSION.equals(members.get("v"))) {
      return Optional.empty();
    }
    return Arrays.stream(Kind.values())
        .filter(kind -> members.containsKey(kind.member()))
        .findFirst()
        .map(kind ->
            new OwnershipRecord(
                kind, members.getOrDefault(kind.member(), ""), members.getOrDefault("iss", "")));
  }

  /// The account that the domain is tied to by this record, if it is of that kind.
  Optional<String> account() {
    return kind == Kind.ACCOUNT && !value.isEmpty() ? Optional.of(value) : Optional.empty();
  }

  boolean names(Issuer server) {
    return issuer.equals(server.toString());
  }

  /// Whether a TXT record says this, in whatever order and spacing.
  boolean isSaidBy(String txt) {
    return parse(txt).filter(this::equals).isPresent();
  }

  /// The record as it should be pasted.
  String text() {
    return "v=" + VERSION + "; " + kind.member() + "=" + value + "; iss=" + issuer;
  }

  /// Quotes around the whole are what some providers make of a pasted line.
  private static Map<String, String> members(String text) {
    return Arrays.stream(text.replaceAll("^\"|\"$", "").split(";"))
        .map(part -> part.strip().split("=", 2))
        .filter(part -> part.length == 2)
        .collect(Collectors.toMap(part -> part[0].strip(), part -> part[1].strip(), (a, _) -> a));
  }

  enum Kind {
    ACCOUNT("acct"),
    PROOF("proof");

    private final String member;

    Kind(String member) {
      this.member = member;
    }

    String member() {
      return member;
    }

    static Kind ofMember(String member) {
      return Arrays.stream(values())
          .filter(kind -> kind.member.equals(member))
          .findFirst()
          .orElseThrow(() -> new MalformedValueException("must be acct or proof"));
    }
  }
}
