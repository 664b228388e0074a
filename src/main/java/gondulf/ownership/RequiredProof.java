package gondulf.ownership;

import java.util.Set;

/// Which [Way]s this server asks for: GONDULF_VERIFY.
enum RequiredProof {
  ANY,
  EMAIL,
  DNS,
  BOTH;

  /// The ways that may be used at all.
  Set<Way> ways() {
    return switch (this) {
      case ANY, BOTH -> Set.of(Way.MAIL, Way.DNS);
      case EMAIL -> Set.of(Way.MAIL);
      case DNS -> Set.of(Way.DNS);
    };
  }

  /// Whether these proofs together are enough.
  boolean isSatisfiedBy(Set<Way> proven) {
    return switch (this) {
      case ANY -> !proven.isEmpty();
      case EMAIL, DNS, BOTH -> proven.containsAll(ways());
    };
  }
}
