package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// A website that is somebody's, and what they come back with. There is one for each website.
///
/// @param controls how it was shown that the website is theirs
/// @param mail the pinned address, to which codes go whatever the page says later
/// @param pageMail the address last seen on the page, if it is another
/// @param pin the record that ties the domain to this account
/// @param suspendedAt since when the account rests, because that record is gone
public record Account(
    AccountNumber number,
    ProfileUrl me,
    Set<Way> controls,
    Optional<MailAddress> mail,
    Optional<MailAddress> pageMail,
    Optional<Pin> pin,
    Instant enrolledAt,
    Optional<Instant> suspendedAt) {

  public Account {
    controls = Set.copyOf(controls);
  }

  /// What this enrolment lacks by the operator's policy, which may have changed since: the person
  /// completes it before they go on.
  public Set<Way> missing(ProofPolicy policy) {
    return policy.missing(controls);
  }

  /// The ways by which its owner shows again that the website is theirs. Mail shows it only of whom
  /// it did so at first: an address that somebody gave here privately has nothing to do with the
  /// website.
  public Set<Way> waysToControl(ProofPolicy policy) {
    return policy.ways(me, mail.filter(_ -> controls.contains(Way.MAIL)));
  }

  public boolean isSuspended() {
    return suspendedAt.isPresent();
  }

  /// The account after its pin was judged. It rests from when the pin is gone, and until it is
  /// there again: nothing else wakes it.
  Account after(PinVerdict verdict, Instant now) {
    var resting =
        switch (verdict) {
          case PinVerdict.Held _ -> Optional.<Instant>empty();
          case PinVerdict.Gone _ -> suspendedAt.or(() -> Optional.of(now));
          case PinVerdict.Missing _, PinVerdict.ChangedHands _ -> suspendedAt;
          case PinVerdict.Unanswered _, PinVerdict.Unsure _ -> suspendedAt;
        };
    var judged = pin.map(each -> each.after(verdict, now));
    return new Account(number, me, controls, mail, pageMail, judged, enrolledAt, resting);
  }
}
