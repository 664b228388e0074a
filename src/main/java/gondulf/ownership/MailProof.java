package gondulf.ownership;

import gondulf.language.Words;
import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.mail.Sent;
import gondulf.ownership.CodeDelivery.Delivered;
import gondulf.ownership.CodeDelivery.Refused;
import gondulf.ownership.CodeDelivery.TooMany;
import gondulf.ownership.CodeDelivery.TooSoon;
import gondulf.ownership.CodeDelivery.Undelivered;
import gondulf.ownership.MailCodes.Tried;
import gondulf.ownership.MailCodes.Turn;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.SecretHash;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Proof by mail: a code goes to the owner's address, and whoever types it reads the owner's mail.
@Component
public class MailProof {

  /// How long a code can be typed.
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  /// In which time so many letters and tries are admitted.
  public static final Duration PERIOD = Duration.ofHours(1);

  private static final int LONGEST_SHOWN = 100;

  private final MailCodes codes;
  private final MailLimits limits;
  private final Mailer mailer;

  MailProof(MailCodes codes, MailLimits limits, Mailer mailer) {
    this.codes = codes;
    this.limits = limits;
    this.mailer = mailer;
  }

  /// Sends a new code, if none was sent a moment ago.
  ///
  /// Only who has the turn draws on the limits: of the clicks of one impatient person one counts.
  ///
  /// @param place where the request came from, for the limits
  public CodeDelivery send(Attempt attempt, MailAddress address, String place) {
    return codes.takeTurn(attempt).map(turn -> send(turn, address, place)).orElseGet(TooSoon::new);
  }

  private CodeDelivery send(Turn turn, MailAddress address, String place) {
    var me = turn.attempt().me();
    if (!limits.admitsMail(turn.attempt(), address, place)) {
      codes.giveBack(turn);
      return new TooMany();
    }
    var code = MailCode.random();
    return switch (mailer.send(letter(me, address, code))) {
      case Sent.Delivered _ -> {
        codes.sent(turn, code.hash(turn.attempt(), address));
        yield new Delivered();
      }
      case Sent.Refused _ -> {
        codes.giveBack(turn);
        yield new Refused();
      }
      case Sent.Unavailable(var reason) -> {
        codes.giveBack(turn);
        yield new Undelivered(reason);
      }
    };
  }

  /// How it stands with the code.
  public CodeState state(Attempt attempt) {
    return codes.state(attempt);
  }

  /// Judges what a person typed. Whatever is not the code counts as a try, nothing at all included.
  ///
  /// Where there is no code to guess nothing is drawn from the limits: to shut the owner out, a
  /// stranger would have to have letters sent, which the owner sees.
  public CodeVerdict check(Attempt attempt, MailAddress address, String typed) {
    var tried = codes.countTry(attempt);
    if (tried.flatMap(Tried::code).isEmpty()) {
      return new CodeVerdict.Spent();
    }
    if (!limits.admitsTry(attempt, address)) {
      return new CodeVerdict.ShutOut();
    }
    var right =
        hash(attempt, address, typed)
            .filter(hash -> tried.filter(each -> each.isMetBy(hash)).isPresent());
    if (right.filter(hash -> codes.spend(attempt, hash)).isPresent()) {
      limits.forgiveTry(attempt, address);
      return new CodeVerdict.Proven();
    }
    return tried
        .filter(each -> each.triesLeft() > 0)
        .<CodeVerdict>map(each -> new CodeVerdict.Wrong(each.triesLeft()))
        .orElseGet(CodeVerdict.Spent::new);
  }

  private static Optional<SecretHash> hash(Attempt attempt, MailAddress address, String typed) {
    try {
      return Optional.of(MailCode.ofTyped(typed).hash(attempt, address));
    } catch (MalformedValueException _) {
      return Optional.empty();
    }
  }

  private static Letter letter(ProfileUrl me, MailAddress address, MailCode code) {
    var values =
        Map.of(
            "me", shown(me),
            "host", me.host(),
            "code", code.shown(),
            "minutes", String.valueOf(LIFETIME.toMinutes()));
    return new Letter(
        address,
        Words.say("ownership.code.subject", values),
        Words.say("ownership.code.letter", values));
  }

  /// Whoever asks chooses the path, and must not write a letter of their own with it.
  private static String shown(ProfileUrl me) {
    var text = me.toString();
    return text.length() <= LONGEST_SHOWN
        ? text
        : Words.say("ownership.code.page-of", "host", me.host());
  }
}
