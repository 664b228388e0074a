package gondulf.setup;

import gondulf.outbound.PublicSuffixes;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Fact.Label;
import java.util.Optional;
import java.util.regex.Pattern;

/// Whether what was typed can be anybody's website here, as far as its text can tell.
record AddressCheck(PublicSuffixes suffixes, ProofPolicy policy) {

  private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
  private static final Pattern IP = Pattern.compile("\\[.*|(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?(:\\d*)?");
  private static final Pattern PORT = Pattern.compile(".*:\\d*");

  /// The address that was typed, read, with what is to be said of it.
  ///
  /// @param me none if it can't be read
  record Address(Optional<ProfileUrl> me, Finding finding) {

    private Address(ProfileUrl me, Symptom symptom) {
      this(Optional.of(me), Finding.of(symptom).lookedAt(me));
    }

    boolean isUsable() {
      return finding.level() == Level.GOOD;
    }
  }

  Address read(String typed) {
    ProfileUrl me;
    try {
      me = ProfileUrl.ofTyped(typed);
    } catch (MalformedValueException e) {
      var finding = Finding.of(symptom(typed.strip())).lookedAt(typed.strip());
      return new Address(Optional.empty(), finding.fact(Label.RULE, e.rule()));
    }
    if (suffixes.isPublicSuffix(me.host())) {
      return new Address(me, Symptom.ADDRESS_PUBLIC_SUFFIX);
    }
    return new Address(
        me, policy.admits(me) ? Symptom.ADDRESS_USABLE : Symptom.ADDRESS_NOT_ALLOWED);
  }

  private static Symptom symptom(String typed) {
    var host = SCHEME.matcher(typed).replaceFirst("").replaceFirst("[/?#].*", "");
    if (typed.isEmpty()) {
      return Symptom.ADDRESS_EMPTY;
    }
    if (host.contains("@")) {
      return typed.contains("/") ? Symptom.ADDRESS_MALFORMED : Symptom.ADDRESS_OF_MAIL;
    }
    if (IP.matcher(host).matches()) {
      return Symptom.ADDRESS_OF_MACHINE;
    }
    if (PORT.matcher(host).matches()) {
      return Symptom.ADDRESS_WITH_PORT;
    }
    if (!host.contains(".")) {
      return Symptom.ADDRESS_WITHOUT_DOMAIN;
    }
    return typed.contains("#") ? Symptom.ADDRESS_WITH_FRAGMENT : Symptom.ADDRESS_MALFORMED;
  }
}
