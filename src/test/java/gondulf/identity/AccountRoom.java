package gondulf.identity;

import static gondulf.ownership.TxtRecords.tie;

import gondulf.grant.Agreements;
import gondulf.grant.AllowedApp;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailers;
import gondulf.network.Dns;
import gondulf.ownership.OwnershipRoom;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.TxtRecords;
import gondulf.ownership.Way;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.resource.ResourceRoom;
import gondulf.resource.ResourceServers;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

/// The part of the room that knows people again, on a database, and Alice.
///
/// @param told what became of that which people gave to others, first to last
record AccountRoom(
    FreshDatabase database,
    MovableClock clock,
    TxtRecords dns,
    Page page,
    Accounts accounts,
    List<String> told)
    implements AutoCloseable {

  static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  static final Issuer ISSUER = Issuer.of("https://id.example");
  static final String HOST = "alice.example";
  static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");
  static final ProfileUrl PAGE = ProfileUrl.of("https://alice.example/~bob/");
  static final MailAddress MAIL = MailAddress.of("alice@alice.example");
  static final MailAddress OTHER_MAIL = MailAddress.of("alice@elsewhere.example");
  static final String PIN = "pin";
  static final Enrolment BY_MAIL =
      new Enrolment(ALICE, Set.of(Way.MAIL), Optional.of(MAIL), Optional.empty());
  static final Enrolment BY_DNS =
      new Enrolment(ALICE, Set.of(Way.DNS), Optional.empty(), Optional.of(PIN));
  static final Enrolment OF_PAGE =
      new Enrolment(PAGE, Set.of(Way.MAIL), Optional.of(MAIL), Optional.empty());

  static AccountRoom open() {
    var database = FreshDatabase.open();
    var clock = new MovableClock(NOON);
    return new AccountRoom(
        database,
        clock,
        new TxtRecords(),
        new Page(),
        new Accounts(database.jdbc(), clock),
        new CopyOnWriteArrayList<>());
  }

  Enrolments enrolments() {
    return enrolments(new Told(this));
  }

  Enrolments enrolments(Consequences consequences) {
    return new Enrolments(accounts, consequences, database.transaction());
  }

  Agreements agreements() {
    return AllowedApp.agreements(database, clock);
  }

  /// How many grants rest.
  int resting() {
    return database.count("grants WHERE suspended_at IS NOT NULL");
  }

  ResourceServers servers() {
    return ResourceRoom.on(database, clock);
  }

  PinCheck pins() {
    return pins(dns);
  }

  PinCheck pins(Dns names) {
    var activity = activity();
    var notices = new Notices(activity, new Outbox(Mailers.off()), ISSUER, clock, _ -> {});
    var ties = OwnershipRoom.on(names, page).ties();
    return new PinCheck(ties, accounts, enrolments(), notices, activity, clock);
  }

  Activity activity() {
    return new Activity(database.jdbc(), clock);
  }

  Recognizer recognizer() {
    return recognizer(dns);
  }

  /// One that asks elsewhere.
  Recognizer recognizer(Dns names) {
    return new Recognizer(
        accounts,
        pins(names),
        OwnershipRoom.on(names, page).ties(),
        new OwnRecords(database.jdbc(), clock));
  }

  Standings standings() {
    return standings(dns, OwnershipRoom.policy("any"));
  }

  Standings standings(Dns names, ProofPolicy policy) {
    var lookup = new StandingLookup(pins(names), delegations(names, policy));
    return new Standings(accounts, policy, lookup, clock);
  }

  DelegationCheck delegations() {
    return delegations(dns, OwnershipRoom.policy("any"));
  }

  private DelegationCheck delegations(Dns names, ProofPolicy policy) {
    return new DelegationCheck(OwnershipRoom.on(names, page, policy).ownership(), enrolments());
  }

  /// An account whose record stands in DNS.
  Account pinned() {
    dns.put(HOST, tie(PIN));
    return enrolments().enrol(BY_DNS).orElseThrow();
  }

  Account mailed() {
    return enrolments().enrol(BY_MAIL).orElseThrow();
  }

  Optional<Account> alice() {
    return accounts.find(ALICE);
  }

  @Override
  public void close() {
    database.close();
  }

  /// Writes down what it is told.
  private static final class Told extends Consequences {

    private final List<String> list;

    Told(AccountRoom room) {
      super(room.agreements(), room.servers());
      list = room.told;
    }

    @Override
    void ended(ProfileUrl me) {
      super.ended(me);
      list.add("ended " + me);
    }

    @Override
    void suspended(ProfileUrl me) {
      super.suspended(me);
      list.add("suspended " + me);
    }

    @Override
    void resumed(ProfileUrl me) {
      super.resumed(me);
      list.add("resumed " + me);
    }
  }
}
