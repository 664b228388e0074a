package gondulf.identity;

import gondulf.limit.RateLimit;
import gondulf.mail.MailAddress;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells the owners of accounts what happened to them: on their page always, and by a letter if
/// they have an address here.
///
/// Of what happens over and over some letters are left out, so that nobody can flood the owner.
@Component
public class Notices {

  private static final int LETTERS_PER_HOUR = 5;

  private final Activity activity;
  private final Outbox outbox;
  private final Issuer issuer;
  private final InstantSource clock;
  private final Meter meter;
  private final RateLimit<Topic> hourly;
  private final RateLimit<Topic> daily;

  Notices(Activity activity, Outbox outbox, Issuer issuer, InstantSource clock, Meter meter) {
    this.activity = activity;
    this.outbox = outbox;
    this.issuer = issuer;
    this.clock = clock;
    this.meter = meter;
    this.hourly = new RateLimit<>(LETTERS_PER_HOUR, Duration.ofHours(1), clock);
    this.daily = new RateLimit<>(1, Duration.ofDays(1), clock);
  }

  /// Notes what happened, and sends the letters of it without waiting for them.
  ///
  /// @param address of the account, until now, if it has any
  public void tell(
      ProfileUrl me, Optional<MailAddress> address, Notice notice, BrowserName browser) {
    activity.note(me, notice.kind(), notice.detail(), browser);
    var letter = new NoticeLetter(issuer, me, notice, browser, clock.instant());
    var addresses =
        Stream.of(address, notice.alsoTo()).flatMap(Optional::stream).distinct().toList();
    if (!addresses.isEmpty() && isDue(me, notice)) {
      addresses.stream().map(letter::to).forEach(outbox::put);
    }
  }

  /// The letter by which the owner can object is never left out: what it tells of is limited.
  private boolean isDue(ProfileUrl me, Notice notice) {
    if (notice instanceof Notice.ChangeAsked) {
      return true;
    }
    var limit = notice instanceof Notice.TriesFailed ? daily : hourly;
    var isDue = limit.of(new Topic(me, notice.kind())).take();
    if (!isDue) {
      meter.count(new Refusal(Limit.NOTICES));
    }
    return isDue;
  }

  private record Topic(ProfileUrl me, ActivityKind kind) {}
}
