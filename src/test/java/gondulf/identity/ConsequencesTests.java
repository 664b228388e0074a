package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.BY_DNS;
import static gondulf.identity.AccountRoom.BY_MAIL;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.PIN;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.AllowedApp;
import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.grant.Exchange.Outcome.Postponed;
import gondulf.ownership.OwnershipRoom;
import gondulf.ownership.TxtRecords;
import gondulf.resource.ServerName;
import gondulf.store.StandaloneDatabase;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("What becomes of that which people gave to others")
class ConsequencesTests {

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();

  @Test
  @DisplayName("UA-12 Who enrols anew revives nothing that was allowed before, and no key")
  void enrollingAnewEndsAll() {
    var old = room.mailed();
    var app = app();
    room.servers().create(ServerName.of("wiki"), ALICE);
    assertThat(room.servers().listOf(ALICE)).hasSize(1);
    assertThat(app.isActive()).isTrue();

    room.enrolments().enrolAnew(BY_DNS, old.number());
    dns.put(HOST, tie(PIN));
    assertThat(app.isActive()).isFalse();
    assertThat(app.refresh()).isInstanceOf(Denied.class);
    assertThat(room.servers().listOf(ALICE)).isEmpty();
    assertThat(app().refresh()).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("T-pin-N UA-12 A change of hands is seen at a refresh, and ends all at once")
  void aChangeOfHandsEndsAll() {
    room.pinned();
    var app = app();
    dns.put(HOST, tie("somebody"));

    assertThat(app.refresh()).isInstanceOf(Denied.class);
    assertThat(app.isActive()).isFalse();
    assertThat(room.alice()).isEmpty();
    assertThat(room.enrolments().enrol(BY_MAIL)).isPresent();
    assertThat(app.refresh()).isInstanceOf(Denied.class);
    assertThat(app.isActive()).isFalse();
  }

  @Test
  @DisplayName("B7 Of an account that rests nothing is good, and all of it is when the pin is back")
  void whatRestsComesBack() {
    room.pinned();
    var app = app();
    dns.remove(HOST);
    assertThat(app.refresh()).isInstanceOf(Issued.class);
    room.clock().advance(Duration.ofDays(7));
    assertThat(app.refresh()).isInstanceOf(Denied.class);
    room.recognizer().recognize(ALICE);
    assertThat(app.isActive()).isFalse();

    dns.put(HOST, tie(PIN));
    room.recognizer().recognize(ALICE);
    assertThat(app.refresh()).isInstanceOf(Issued.class);
    assertThat(app.isActive()).isTrue();
  }

  @Test
  @DisplayName(
      "B7 While a website names this server no more, nothing that was allowed by it is good")
  void whatIsNotNamedRests() {
    room.mailed();
    var app = app();
    room.page().says(Page.naming("https://other.example"));
    assertThat(app.refresh()).isInstanceOf(Denied.class);
    assertThat(app.isActive()).isFalse();
    room.page().isDown();
    room.delegations().of(ALICE);
    assertThat(app.isActive()).isFalse();

    room.page().says(Page.naming(OwnershipRoom.ISSUER.toString()));
    room.delegations().of(ALICE);
    assertThat(app.isActive()).isTrue();
    room.page().isDown();
    room.delegations().of(ALICE);
    assertThat(app.refresh()).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("B7 A website that names this server wakes no account whose pin is gone")
  void aNamedServerIsNoPin() {
    room.pinned();
    var app = app();
    dns.remove(HOST);
    assertThat(app.refresh()).isInstanceOf(Issued.class);
    room.clock().advance(Duration.ofDays(7));
    assertThat(app.refresh()).isInstanceOf(Denied.class);

    room.delegations().of(ALICE);
    assertThat(room.resting()).isEqualTo(1);
  }

  @Test
  @DisplayName("T-dns-fail An outage puts refreshes off after a day, and ends nothing")
  void anOutagePutsRefreshesOff() {
    room.pinned();
    var app = app();
    dns.fail(HOST, "no name server answered in time");
    assertThat(app.refresh()).isInstanceOf(Issued.class);
    room.clock().advance(Duration.ofDays(2));
    assertThat(app.refresh()).isInstanceOf(Postponed.class);

    dns.put(HOST, tie(PIN));
    assertThat(app.refresh()).isInstanceOf(Issued.class);
  }

  @Test
  @DisplayName("UA-12 Of many refreshes at the moment of a new enrolment none outlives it")
  void refreshesDoNotOutliveAnEnrolment() throws InterruptedException {
    var old = room.mailed();
    var apps = Stream.generate(this::app).limit(10).toList();
    var refreshes = apps.stream().map(app -> (Callable<Outcome>) app::refresh).toList();

    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var anew = threads.submit(() -> room.enrolments().enrolAnew(BY_DNS, old.number()));
      threads.invokeAll(refreshes);
      assertThat(anew).succeedsWithin(Duration.ofSeconds(20));
    }
    assertThat(apps).noneMatch(AllowedApp::isActive);
    assertThat(apps).allSatisfy(app -> assertThat(app.refresh()).isInstanceOf(Denied.class));
  }

  @Test
  @DisplayName("The operator ends an account and all of it beside the server")
  void theOperatorEndsAllBesideTheServer(@TempDir Path directory) {
    var clock = new MovableClock(NOON);
    try (var server = FreshDatabase.in(directory)) {
      var accounts = new Accounts(server.jdbc(), clock);
      var enrolments = Enrolments.in(standalone(directory), clock);
      assertThat(accounts.enrol(BY_MAIL)).isPresent();
      var app = AllowedApp.on(server, clock, room.standings());

      assertThat(enrolments.end(ALICE)).isTrue();
      assertThat(accounts.find(ALICE)).isEmpty();
      assertThat(app.isActive()).isFalse();
      assertThat(enrolments.end(ALICE)).isFalse();
    }
  }

  private static StandaloneDatabase standalone(Path directory) {
    return StandaloneDatabase.of(
        Map.of("GONDULF_DATABASE_URL", "jdbc:sqlite:" + FreshDatabase.file(directory)));
  }

  private AllowedApp app() {
    return AllowedApp.on(room.database(), room.clock(), room.standings());
  }
}
