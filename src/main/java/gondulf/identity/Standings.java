package gondulf.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gondulf.grant.Admission;
import gondulf.grant.Standing;
import gondulf.grant.Standing.Good;
import gondulf.grant.Standing.ShutOut;
import gondulf.limit.SteadyTime;
import gondulf.ownership.ProofPolicy;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells whether what people gave to others is good still: they are let in, and their website is
/// theirs and names this server.
///
/// That DNS and the website said so counts for a quarter of an hour, for the very enrolment and pin
/// that they were asked about. A no is asked anew each time, so that what was mended works at once.
@Component
class Standings implements Admission {

  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final int MOST = 10_000;

  private static final ShutOut CLOSED =
      new ShutOut("this server is not open to the domain any more");
  private static final ShutOut INCOMPLETE =
      new ShutOut("this server asks the person for another proof of the domain");

  private final Accounts accounts;
  private final ProofPolicy policy;
  private final StandingLookup lookup;
  private final Cache<Asked, Good> good;
  private final Together<ProfileUrl, Standing> questions = new Together<>();

  Standings(Accounts accounts, ProofPolicy policy, StandingLookup lookup, InstantSource clock) {
    this.accounts = accounts;
    this.policy = policy;
    this.lookup = lookup;
    this.good =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(LONGEST)
            .ticker(new SteadyTime(clock)::currentTimeNanos)
            .build();
  }

  @Override
  public boolean admits(ProfileUrl me) {
    return policy.admits(me);
  }

  @Override
  public Optional<Standing> known(ProfileUrl me) {
    var account = accounts.find(me);
    return decided(me, account)
        .or(() -> account.filter(each -> !each.isSuspended()).flatMap(this::askedBefore));
  }

  @Override
  public Standing ask(ProfileUrl me) {
    return questions.ask(me, () -> answer(me, accounts.find(me)));
  }

  private Standing answer(ProfileUrl me, Optional<Account> account) {
    return decided(me, account).orElseGet(() -> looked(account.orElseThrow()));
  }

  /// What needs no asking. What was given before there were accounts goes on.
  private Optional<Standing> decided(ProfileUrl me, Optional<Account> account) {
    if (!policy.admits(me)) {
      return Optional.of(CLOSED);
    }
    return account.isEmpty()
        ? Optional.of(new Good())
        : account.filter(each -> !each.missing(policy).isEmpty()).map(_ -> INCOMPLETE);
  }

  private Standing looked(Account account) {
    var standing = lookup.ask(account);
    if (standing instanceof Good yes) {
      good.put(Asked.of(account), yes);
    }
    return standing;
  }

  private Optional<Standing> askedBefore(Account account) {
    return Optional.ofNullable(good.getIfPresent(Asked.of(account)));
  }

  /// What DNS and the website were asked about.
  private record Asked(AccountNumber number, Optional<String> pin) {

    static Asked of(Account account) {
      return new Asked(account.number(), account.pin().map(Pin::account));
    }
  }
}
