package gondulf.ownership;

import java.util.Arrays;
import java.util.Set;

/// Which [Way]s this server asks for: GONDULF_VERIFY.
enum RequiredProof {
  ANY,
  EMAIL,
  DNS,
  BOTH;

  static RequiredProof ofSetting(String text) {
    return Arrays.stream(values())
        .filter(each -> each.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() ->
            new IllegalArgumentException("GONDULF_VERIFY must be one of [any, email, dns, both]"));
  }

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
