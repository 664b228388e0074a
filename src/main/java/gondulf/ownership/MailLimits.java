package gondulf.ownership;

import gondulf.limit.Budget;
import gondulf.limit.RateLimit;
import gondulf.mail.MailAddress;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.meter.Meter;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;

/// How many letters are sent and how many codes are tried an hour, across all sign-ins.
///
/// Counted for the address, the website, the place that the request came from, and all together:
/// nobody can have somebody else flooded with mail, and nobody can go on guessing by beginning
/// again. Pages that share a host share a larger budget besides, so that none shuts another out.
@Component
class MailLimits {

  private static final int TRIES_PER_HOUR = 20;
  private static final int PLACE_FACTOR = 3;
  private static final int HOST_FACTOR = 10;
  private static final int ALL_FACTOR = 100;
  private static final String EVERYBODY = "";

  private final RateLimit<String> mails;
  private final RateLimit<String> places;
  private final RateLimit<String> all;
  private final RateLimit<String> mailsOfHosts;
  private final RateLimit<String> tries;
  private final RateLimit<String> triesOfHosts;
  private final Meter meter;

  MailLimits(OwnershipProperties properties, InstantSource clock, Meter meter) {
    this.meter = meter;
    long perHour = properties.mailsPerHour();
    this.mails = hourly(perHour, clock);
    this.places = hourly(perHour * PLACE_FACTOR, clock);
    this.all = hourly(perHour * ALL_FACTOR, clock);
    this.mailsOfHosts = hourly(perHour * HOST_FACTOR, clock);
    this.tries = hourly(TRIES_PER_HOUR, clock);
    this.triesOfHosts = hourly((long) TRIES_PER_HOUR * HOST_FACTOR, clock);
  }

  boolean admitsMail(Attempt attempt, MailAddress address, String place) {
    return counted(
        Limit.MAILS,
        Budget.takeFromAll(
            List.of(
                mails.of(key(address)),
                mails.of(key(attempt)),
                mailsOfHosts.of(attempt.me().host()),
                places.of(place),
                all.of(EVERYBODY))));
  }

  boolean admitsTry(Attempt attempt, MailAddress address) {
    return counted(Limit.MAIL_CODES, Budget.takeFromAll(tryBudgets(attempt, address)));
  }

  private boolean counted(Limit limit, boolean isAdmitted) {
    if (!isAdmitted) {
      meter.count(new Refusal(limit));
    }
    return isAdmitted;
  }

  /// Gives back the try that turned out to be right.
  void forgiveTry(Attempt attempt, MailAddress address) {
    tryBudgets(attempt, address).forEach(Budget::giveBack);
  }

  private List<Budget> tryBudgets(Attempt attempt, MailAddress address) {
    return List.of(
        tries.of(key(address)), tries.of(key(attempt)), triesOfHosts.of(attempt.me().host()));
  }

  private static String key(MailAddress address) {
    return "address " + address.text();
  }

  /// Whoever shows anew whose a website is must not use up what lets its owner object.
  private static String key(Attempt attempt) {
    return (attempt.isAnew() ? "anew " : "website ") + attempt.me();
  }

  private static RateLimit<String> hourly(long most, InstantSource clock) {
    return new RateLimit<>(most, MailProof.PERIOD, clock);
  }
}
