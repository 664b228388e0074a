package gondulf.ownership;

import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.mail.Sent;
import gondulf.ownership.Posting.Posted;
import gondulf.ownership.Posting.TooMany;
import gondulf.ownership.Posting.TooSoon;
import gondulf.ownership.Posting.Unsent;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.SecretHash;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proof by mail: a code goes to the owner's address, and whoever types it reads the owner's mail.
@Component
public class MailProof {

  static final Duration PAUSE = Duration.ofSeconds(60);

  private final MailCodes codes;
  private final MailLimits limits;
  private final Mailer mailer;
  private final InstantSource clock;

  MailProof(MailCodes codes, MailLimits limits, Mailer mailer, InstantSource clock) {
    this.codes = codes;
    this.limits = limits;
    this.mailer = mailer;
    this.clock = clock;
  }

  /// Sends a new code.
  ///
  /// @param place where the request came from, for the limits
  public Posting send(Attempt attempt, MailAddress address, String place) {
    var wait = pause(attempt);
    if (!wait.isZero()) {
      return new TooSoon(wait);
    }
    if (!limits.admitsMail(attempt.me(), address, place)) {
      return new TooMany();
    }
    var code = MailCode.random();
    var hash = code.hash(attempt);
    if (!codes.prepare(attempt, hash, PAUSE)) {
      return new TooMany();
    }
    return switch (mailer.send(letter(attempt.me(), address, code))) {
      case Sent.Delivered _ -> {
        codes.sent(attempt, hash);
        yield new Posted();
      }
      case Sent.Refused(var reason) -> unsent(attempt, hash, reason);
      case Sent.Unavailable(var reason) -> unsent(attempt, hash, reason);
    };
  }

  private Unsent unsent(Attempt attempt, SecretHash code, String reason) {
    codes.unsent(attempt, code);
    return new Unsent(reason);
  }

  /// How long until another code may be sent; zero if now.
  public Duration pause(Attempt attempt) {
    return codes
        .madeAt(attempt)
        .map(made -> Duration.between(clock.instant(), made.plus(PAUSE)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// Whether a code was sent and can still be typed.
  public boolean isAwaited(Attempt attempt) {
    return codes.isOpen(attempt);
  }

  /// Whether this sign-in has had all its tries; another one has its own.
  public boolean isExhausted(Attempt attempt) {
    return codes.isExhausted(attempt);
  }

  /// Judges what a person typed. Whatever is not the code counts as a try, nothing at all included.
  public Verdict check(Attempt attempt, MailAddress address, String typed) {
    if (!limits.admitsTry(attempt.me(), address)) {
      return new Verdict.ShutOut();
    }
    var awaited = codes.countTry(attempt);
    var right =
        hash(attempt, typed).filter(hash -> awaited.filter(each -> each.isMetBy(hash)).isPresent());
    if (right.filter(hash -> codes.spend(attempt, hash)).isPresent()) {
      limits.forgiveTry(attempt.me(), address);
      return new Verdict.Proven();
    }
    return awaited
        .filter(each -> each.isOpen() && each.triesLeft() > 0)
        .<Verdict>map(each -> new Verdict.Wrong(each.triesLeft()))
        .orElseGet(Verdict.Spent::new);
  }

  private static Optional<SecretHash> hash(Attempt attempt, String typed) {
    try {
      return Optional.of(MailCode.ofTyped(typed).hash(attempt));
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }

  private static Letter letter(ProfileUrl me, MailAddress address, MailCode code) {
    return new Letter(
        address,
        "Your sign-in code for " + me.host(),
        """
        Your code to sign in as %s is:

            %s

        It can be used for 10 minutes, on the page that asked for it.

        If you did not ask for it, somebody typed the address of your website. Do not
        pass the code on to anybody; without it nothing happens, and you need do nothing.
        """
            .formatted(me, code.shown()));
  }
}
