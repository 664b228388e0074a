package gondulf.ownership;

import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.outbound.PublicSuffixes;
import gondulf.protocol.ProfileUrl;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// What the operator lets in, and what proof is asked of whom.
@Component
public class ProofPolicy {

  private final OwnershipProperties properties;
  private final PublicSuffixes suffixes;
  private final Mailer mailer;

  ProofPolicy(OwnershipProperties properties, PublicSuffixes suffixes, Mailer mailer) {
    this.properties = properties;
    this.suffixes = suffixes;
    this.mailer = mailer;
  }

  /// Why nobody can be this website here, whatever stands on it.
  Optional<Finding> objection(ProfileUrl me) {
    if (suffixes.isPublicSuffix(me.host())) {
      return Optional.of(new Finding.PublicSuffix());
    }
    return properties.allows(me.host()) ? Optional.empty() : Optional.of(new Finding.NotAllowed());
  }

  /// Whether somebody could be this website here, with whatever proof.
  public boolean admits(ProfileUrl me) {
    return objection(me).isEmpty();
  }

  /// The ways open to the owner of a website: by mail if its page has an address and this server
  /// can send, by DNS if it is a whole domain, each if the operator wants it.
  public Set<Way> ways(ProfileUrl me, Optional<MailAddress> mail) {
    var ways = EnumSet.noneOf(Way.class);
    if (mail.isPresent() && mailer.isOn()) {
      ways.add(Way.MAIL);
    }
    if (me.isRoot()) {
      ways.add(Way.DNS);
    }
    ways.retainAll(properties.verify().ways());
    return ways;
  }

  /// Whether these proofs together are enough.
  public boolean isSatisfiedBy(Set<Way> proofs) {
    return properties.verify().isSatisfiedBy(proofs);
  }

  /// Whether every way must be gone, one after the other.
  public boolean wantsAll() {
    return properties.verify() == RequiredProof.BOTH;
  }

  Finding noWay(ProfileUrl me) {
    return new Finding.NoWay(
        properties.verify().ways().contains(Way.DNS), me.isRoot(), mailer.isOn());
  }
}
