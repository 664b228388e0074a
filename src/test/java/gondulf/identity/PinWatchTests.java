package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.AllowedApp;
import gondulf.network.Answer;
import gondulf.network.Dns;
import gondulf.ownership.TxtRecords;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Pins are looked at though nobody asks")
class PinWatchTests {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration INTERVAL = Duration.ofMinutes(45);
  private static final int MANY = 60;

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();
  private final PinWatch watch = new PinWatch(room.accounts(), room.pins(), room.delegations());

  @Test
  @DisplayName(
      "UA-03 T-pin-N A change of hands is seen within the hour, though the owner stays away")
  void aChangeOfHandsIsSeen() {
    room.pinned();
    dns.put(HOST, tie("somebody"));
    room.clock().advance(INTERVAL.minusSeconds(1));
    look();
    assertThat(dns.asked()).isEmpty();

    room.clock().advance(Duration.ofSeconds(1));
    look();
    assertThat(room.alice()).isEmpty();
    assertThat(room.told()).containsExactly("ended " + ALICE);
  }

  @Test
  @DisplayName("The grace begins, ends and is forgotten though the owner stays away")
  void theGraceIsSeen() {
    room.pinned();
    dns.remove(HOST);
    room.clock().advance(HOUR);
    look();
    assertThat(room.alice().flatMap(Account::pin).flatMap(Pin::absentSince))
        .contains(NOON.plus(HOUR));
    room.clock().advance(Duration.ofDays(7));
    look();
    dns.put(HOST, tie(AccountRoom.PIN));
    room.clock().advance(HOUR);
    look();

    assertThat(room.told()).containsExactly("suspended " + ALICE, "resumed " + ALICE);
  }

  @Test
  @DisplayName("T-pin-N Name servers that never answer keep nobody waiting but for a moment")
  void manyAtOnce() throws InterruptedException {
    enrolMany();
    room.clock().advance(HOUR);
    var slow = new SlowDns(dns, new Semaphore(0), new Semaphore(0));
    new PinWatch(room.accounts(), room.pins(slow), room.delegations()).run(now());

    assertThat(slow.entered().tryAcquire(Lookout.ABREAST, 20, TimeUnit.SECONDS)).isTrue();
    assertThat(slow.entered().tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    slow.open().release(MANY);
    assertThat(slow.entered().tryAcquire(MANY - Lookout.ABREAST, 20, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("All that are due are looked at in a turn, whether DNS answers or not, and once")
  void allThatAreDue() {
    enrolMany();
    room.clock().advance(HOUR);
    assertThat(room.accounts().notLookedAtSince(now(), 2))
        .extracting(account -> account.me().host())
        .containsExactly("p00.example", "p01.example");

    look();
    assertThat(dns.asked()).hasSize(MANY);
    look();
    assertThat(dns.asked()).hasSize(MANY);
  }

  @Test
  @DisplayName("B7 A pin that is back wakes nothing of a website that names another server by now")
  void aPinIsNotAllThereIs() {
    room.pinned();
    AllowedApp.on(room.database(), room.clock(), room.standings());
    dns.remove(HOST);
    room.clock().advance(HOUR);
    look();
    room.clock().advance(Duration.ofDays(7));
    look();
    room.page().says("<h1>Alice</h1>");
    dns.put(HOST, tie(AccountRoom.PIN));
    room.clock().advance(HOUR);
    look();

    assertThat(room.alice().orElseThrow().isSuspended()).isFalse();
    assertThat(room.resting()).isEqualTo(1);
  }

  @Test
  @DisplayName("A clock that was set back lets no pin wait for the time that was")
  void theClockMayBeSetBack() {
    room.pinned();
    room.clock().advance(Duration.ofDays(-365));
    look();

    assertThat(dns.asked()).hasSize(1);
  }

  @Test
  @DisplayName("Nobody waits for a slow name server, and a second turn does not begin beside it")
  void turnsDoNotMeet() throws InterruptedException {
    room.pinned();
    room.clock().advance(HOUR);
    var slow = new SlowDns(dns, new Semaphore(0), new Semaphore(0));
    var patient = new PinWatch(room.accounts(), room.pins(slow), room.delegations());

    patient.run(now());
    assertThat(slow.entered().tryAcquire(20, TimeUnit.SECONDS)).isTrue();
    patient.run(now());
    assertThat(slow.entered().tryAcquire(200, TimeUnit.MILLISECONDS)).isFalse();
    slow.open().release(2);
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!room.accounts().notLookedAtSince(now().minus(HOUR), 1).isEmpty()
        && System.nanoTime() < end) {
      Thread.onSpinWait();
    }

    room.clock().advance(HOUR);
    assertThat(slow.entered().availablePermits()).isZero();
    while (slow.entered().availablePermits() == 0 && System.nanoTime() < end) {
      patient.run(now());
    }
    assertThat(slow.entered().tryAcquire()).isTrue();
  }

  private void look() {
    watch.lookAtSome(now());
  }

  private Instant now() {
    return room.clock().instant();
  }

  private void enrolMany() {
    for (int i = 0; i < MANY; i++) {
      enrol("p%02d.example".formatted(i));
      dns.fail("p%02d.example".formatted(i), "no name server answered in time");
      room.clock().advance(Duration.ofSeconds(1));
    }
  }

  private void enrol(String host) {
    var me = ProfileUrl.of("https://" + host + "/");
    var shown = new Enrolment(me, Set.of(Way.DNS), Optional.empty(), Optional.of(host));
    assertThat(room.enrolments().enrol(shown)).isPresent();
  }

  /// Answers when it is let.
  private record SlowDns(Dns dns, Semaphore entered, Semaphore open) implements Dns {

    @Override
    public Answer<InetAddress> addresses(String host) {
      return dns.addresses(host);
    }

    @Override
    public Answer<String> txt(String name) {
      entered.release();
      open.acquireUninterruptibly();
      return dns.txt(name);
    }
  }
}
