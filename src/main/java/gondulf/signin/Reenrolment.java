package gondulf.signin;

import gondulf.identity.Account;
import gondulf.identity.BrowserName;
import gondulf.identity.Change;
import gondulf.identity.Change.EnrolAnew;
import gondulf.identity.Enrolments;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.PendingChange;
import gondulf.identity.PendingChanges;
import gondulf.identity.Presence;
import gondulf.limit.RateLimit;
import gondulf.mail.MailAddress;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import gondulf.passkey.Passkeys;
import gondulf.protocol.ProfileUrl;
import gondulf.signin.VisitException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// A new enrolment in the place of one that somebody has lost the ways to, or has never had.
///
/// DNS shows at once that the website is theirs. By mail the owner gets a day to object, since a
/// page that somebody took over names whatever address they like.
@Component
class Reenrolment {

  /// In which time so many may ask: each is a letter to the owner.
  static final Duration PERIOD = Duration.ofDays(1);

  private static final int MOST_ASKED = 5;

  private final Enrolments enrolments;
  private final PendingChanges changes;
  private final Notices notices;
  private final Passkeys passkeys;
  private final InstantSource clock;
  private final RateLimit<ProfileUrl> asked;
  private final Meter meter;

  Reenrolment(
      Enrolments enrolments,
      PendingChanges changes,
      Notices notices,
      Passkeys passkeys,
      InstantSource clock,
      Meter meter) {
    this.enrolments = enrolments;
    this.changes = changes;
    this.notices = notices;
    this.passkeys = passkeys;
    this.clock = clock;
    this.meter = meter;
    this.asked = new RateLimit<>(MOST_ASKED, PERIOD, clock);
  }

  /// Lets the owner's time begin and tells them, unless it has for this very address.
  void ask(Visit visit, Account account, MailAddress shown, BrowserName browser) {
    if (!isByDns(visit) && pending(account, shown).isEmpty()) {
      if (!asked.of(account.me()).take()) {
        meter.count(new Refusal(Limit.NEW_ENROLMENTS));
        throw new VisitException(Reason.TOO_OFTEN);
      }
      var pending = changes.ask(account.me(), new EnrolAnew(shown));
      notices.tell(account.me(), account.mail(), new Notice.ChangeAsked(pending), browser);
    }
  }

  /// The owner has come back, and needs nobody to begin anew. A passkey that was added since
  /// somebody asked for that says nothing: they may have lost the others to whoever added it.
  void objected(Visit visit, Account account) {
    var proofs = visit.signIn().proofs();
    if (proofs.contains(Presence.MAIL) || proofs.contains(Presence.DNS)) {
      changes.cancel(account.me(), Change.Kind.ENROL_ANEW);
    } else if (proofs.contains(Presence.PASSKEY)) {
      changes.of(account.me()).stream()
          .filter(pending -> pending.change() instanceof EnrolAnew)
          .filter(pending -> hadPasskey(account, pending.askedAt()))
          .forEach(_ -> changes.cancel(account.me(), Change.Kind.ENROL_ANEW));
    }
  }

  private boolean hadPasskey(Account account, Instant then) {
    return passkeys.of(account.me()).stream().anyMatch(each -> each.createdAt().isBefore(then));
  }

  /// Until when the owner can object; nothing if they can't any more.
  Optional<Instant> waitsUntil(Visit visit, Account account, Optional<MailAddress> shown) {
    if (isByDns(visit)) {
      return Optional.empty();
    }
    var pending =
        shown
            .flatMap(address -> pending(account, address))
            .orElseThrow(() -> new VisitException(Reason.OBJECTED));
    return Optional.of(pending.dueAt()).filter(_ -> !pending.isDue(clock.instant()));
  }

  /// Enrols the website anew, once, and tells whoever had it until now.
  Account enrol(Visit visit, Account old, Demand shown, BrowserName browser) {
    if (!isByDns(visit) && !mayByMail(old, shown)) {
      throw new VisitException(Reason.TOO_EARLY);
    }
    var enrolled =
        enrolments
            .enrolAnew(shown.enrolment(visit.signIn()), old.number())
            .orElseThrow(() -> new VisitException(Reason.TOO_EARLY));
    notices.tell(old.me(), old.mail(), new Notice.EnrolledAnew(), browser);
    return enrolled;
  }

  private boolean mayByMail(Account account, Demand shown) {
    return shown.mail().flatMap(address -> pending(account, address)).isPresent()
        && changes.takeEnrolAnew(account.me()).isPresent();
  }

  private Optional<PendingChange> pending(Account account, MailAddress address) {
    return changes.of(account.me()).stream()
        .filter(each -> each.change() instanceof EnrolAnew(var asked) && asked.equals(address))
        .findFirst();
  }

  private static boolean isByDns(Visit visit) {
    return visit.signIn().proofs().contains(Presence.DNS);
  }
}
