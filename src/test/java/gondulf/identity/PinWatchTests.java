package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.HOST;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

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

  @AutoClose private final AccountRoom room = AccountRoom.open();
  private final TxtRecords dns = room.dns();
  private final PinWatch watch = new PinWatch(room.accounts(), room.pins());

  @Test
  @DisplayName(
      "UA-03 T-pin-N A change of hands is seen within the hour, though the owner stays away")
  void aChangeOfHandsIsSeen() {
    room.pinned();
    dns.put(HOST, tie("somebody"));
    room.clock().advance(HOUR.minusSeconds(1));
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
  @DisplayName(
      "Twenty are looked at in a turn, the longest unseen first, whether DNS answers or not")
  void aFewAtATime() {
    for (int i = 0; i < 30; i++) {
      enrol("p%02d.example".formatted(i));
      dns.fail("p%02d.example".formatted(i), "no name server answered in time");
      room.clock().advance(Duration.ofSeconds(1));
    }
    room.clock().advance(HOUR);

    look();
    assertThat(dns.asked()).hasSize(20).startsWith("_gondulf.p00.example");
    look();
    assertThat(dns.asked()).hasSize(30).endsWith("_gondulf.p29.example");
    look();
    assertThat(dns.asked()).hasSize(30);
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
    var patient = new PinWatch(room.accounts(), room.pins(slow));

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
