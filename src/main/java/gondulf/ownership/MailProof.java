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
  public Posting send(String signIn, ProfileUrl me, MailAddress address, String place) {
    var wait = pause(signIn, me);
    if (!wait.isZero()) {
      return new TooSoon(wait);
    }
    if (!limits.admitsMail(me, address, place)) {
      return new TooMany();
    }
    var code = MailCode.random();
    var hash = code.hash(signIn, me);
    if (!codes.prepare(signIn, me, hash, PAUSE)) {
      return new TooMany();
    }
    return switch (mailer.send(letter(me, address, code))) {
      case Sent.Delivered _ -> {
        codes.sent(signIn, me, hash);
        yield new Posted();
      }
      case Sent.Refused(var reason) -> unsent(signIn, me, hash, reason);
      case Sent.Unavailable(var reason) -> unsent(signIn, me, hash, reason);
    };
  }

  private Unsent unsent(String signIn, ProfileUrl me, SecretHash code, String reason) {
    codes.unsent(signIn, me, code);
    return new Unsent(reason);
  }

  /// How long until another code may be sent; zero if now.
  public Duration pause(String signIn, ProfileUrl me) {
    return codes
        .madeAt(signIn, me)
        .map(made -> Duration.between(clock.instant(), made.plus(PAUSE)))
        .filter(Duration::isPositive)
        .orElse(Duration.ZERO);
  }

  /// Whether a code was sent and can still be typed.
  public boolean isAwaited(String signIn, ProfileUrl me) {
    return codes.isOpen(signIn, me);
  }

  /// Whether this sign-in has had all its tries; another one has its own.
  public boolean isExhausted(String signIn, ProfileUrl me) {
    return codes.isExhausted(signIn, me);
  }

  /// Judges what a person typed. Whatever is not the code counts as a try, nothing at all included.
  public Verdict check(String signIn, ProfileUrl me, MailAddress address, String typed) {
    if (!limits.admitsTry(me, address)) {
      return new Verdict.ShutOut();
    }
    var awaited = codes.countTry(signIn, me);
    var right =
        hash(signIn, me, typed)
            .filter(hash -> awaited.filter(each -> each.isMetBy(hash)).isPresent());
    if (right.filter(hash -> codes.spend(signIn, me, hash)).isPresent()) {
      limits.forgiveTry(me, address);
      return new Verdict.Proven();
    }
    return awaited
        .filter(each -> each.isOpen() && each.triesLeft() > 0)
        .<Verdict>map(each -> new Verdict.Wrong(each.triesLeft()))
        .orElseGet(Verdict.Spent::new);
  }

  private static Optional<SecretHash> hash(String signIn, ProfileUrl me, String typed) {
    try {
      return Optional.of(MailCode.ofTyped(typed).hash(signIn, me));
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
