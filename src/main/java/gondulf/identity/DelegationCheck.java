package gondulf.identity;

import gondulf.ownership.Delegation;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Ownership;
import gondulf.protocol.ProfileUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Asks websites whether this server may speak for them, and does what follows of it: while one
/// says no, all that its owner allowed rests.
///
/// Only a website that was read can say no. Where it can't be, all stays as it was.
@Component
public class DelegationCheck {

  private static final Logger log = LoggerFactory.getLogger(DelegationCheck.class);

  private final Ownership ownership;
  private final Enrolments enrolments;

  DelegationCheck(Ownership ownership, Enrolments enrolments) {
    this.ownership = ownership;
    this.enrolments = enrolments;
  }

  /// It takes seconds where websites are slow, and a connection of its own to the database at the
  /// end: nobody asks within a transaction.
  public Delegation of(ProfileUrl typed) {
    var delegation = ownership.delegation(typed);
    switch (delegation) {
      case Given given -> enrolments.named(given.me());
      case Missing(var me, var finding) when finding.isRefusal() -> enrolments.unnamed(me);
      case Missing(var me, var finding) -> log.debug("{} says nothing: {}", me, finding);
    }
    return delegation;
  }
}
