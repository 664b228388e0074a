package gondulf.ownership;

import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.outbound.PublicSuffixes;
import gondulf.protocol.ProfileUrl;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// The ways open to the owner of a website.
  public Set<Way> ways(ProfileUrl me, Optional<MailAddress> mail) {
    var ways = EnumSet.allOf(Way.class);
    ways.removeIf(way -> obstacle(way, me, mail).isPresent());
    return ways;
  }

  /// Why a way is not open to the owner of a website, if it is not: by mail if its page has an
  /// address and this server can send, by DNS if it is a whole domain, each if the operator wants
  /// it.
  public Optional<Obstacle> obstacle(Way way, ProfileUrl me, Optional<MailAddress> mail) {
    return obstacle(way)
        .or(() ->
            switch (way) {
              case MAIL -> mail.isPresent() ? Optional.empty() : Optional.of(Obstacle.NO_ADDRESS);
              case DNS -> me.isRoot() ? Optional.empty() : Optional.of(Obstacle.NO_WHOLE_DOMAIN);
            });
  }

  /// Why a way is open to nobody here, if it is not.
  public Optional<Obstacle> obstacle(Way way) {
    if (!wants(way)) {
      return Optional.of(Obstacle.NOT_WANTED);
    }
    return way == Way.MAIL && !mailer.isOn()
        ? Optional.of(Obstacle.NO_MAIL_SERVER)
        : Optional.empty();
  }

  /// Whether a way is one that the operator wants, so that it may be asked about.
  public boolean wants(Way way) {
    return properties.verify().ways().contains(way);
  }

  /// Whether these proofs together are enough.
  public boolean isSatisfiedBy(Set<Way> proofs) {
    return properties.verify().isSatisfiedBy(proofs);
  }

  /// The ways that these proofs lack to be enough. Where one of several would do, all are named.
  public Set<Way> missing(Set<Way> proofs) {
    if (isSatisfiedBy(proofs)) {
      return Set.of();
    }
    return properties.verify().ways().stream()
        .filter(way -> !proofs.contains(way))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether every way must be gone, one after the other.
  public boolean wantsAll() {
    return properties.verify() == RequiredProof.BOTH;
  }

  /// What to tell somebody to whom not enough ways are open.
  public Finding noWay(ProfileUrl me, Optional<MailAddress> mail) {
    return new Finding.NoWay(obstacle(Way.MAIL, me, mail), obstacle(Way.DNS, me, mail));
  }
}
