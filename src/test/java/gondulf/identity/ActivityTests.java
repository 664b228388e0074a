package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static gondulf.identity.Owners.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.protocol.ClientId;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActivityTests {

  private static final ClientId APP = ClientId.of("https://app.example/id.json");
  private static final Duration KEPT = Duration.ofDays(180);

  private final MovableClock clock = new MovableClock(NOON);
  private FreshDatabase database;
  private Activity activity;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Owners.in(directory);
    activity = new Activity(database.jdbc(), clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void theOwnerReadsWhatHappenedLastFirst() {
    activity.note(ALICE, ActivityKind.SIGNED_IN, Detail.of(Presence.MAIL), FIREFOX);
    activity.note(BOB, ActivityKind.ENROLLED, Detail.none(), FIREFOX);
    clock.advance(Duration.ofHours(1));
    activity.note(ALICE, ActivityKind.APP_ALLOWED, Detail.of(APP), FIREFOX);
    activity.note(ALICE, ActivityKind.EXPORTED, Detail.none(), FIREFOX);

    assertThat(activity.recent(ALICE, 10))
        .containsExactly(
            new ActivityEntry(
                ActivityKind.EXPORTED, Detail.none(), FIREFOX, NOON.plusSeconds(3600)),
            new ActivityEntry(
                ActivityKind.APP_ALLOWED,
                new Detail("https://app.example/id.json"),
                FIREFOX,
                NOON.plusSeconds(3600)),
            new ActivityEntry(ActivityKind.SIGNED_IN, new Detail("MAIL"), FIREFOX, NOON));
    assertThat(activity.recent(ALICE, 2)).hasSize(2);
  }

  @Test
  void ofStrangersNothingIsKept() {
    activity.note(STRANGER, ActivityKind.TRIES_FAILED, Detail.none(), FIREFOX);

    assertThat(database.count("activity")).isZero();
  }

  @Test
  void halfAYearIsKept() {
    note(ActivityKind.SIGNED_IN);
    clock.advance(KEPT.minusSeconds(1));
    assertThat(activity.recent(ALICE, 10)).hasSize(1);
    assertThat(activity.removeExpired(clock.instant())).isZero();
    clock.advance(Duration.ofSeconds(1));

    assertThat(activity.recent(ALICE, 10)).isEmpty();
    assertThat(activity.removeExpired(clock.instant())).isEqualTo(1);
  }

  @Test
  void twoHundredEntriesOfAnAccountAreKept() {
    activity.note(BOB, ActivityKind.ENROLLED, Detail.none(), FIREFOX);
    for (int i = 0; i < 10; i++) {
      for (var kind : ActivityKind.values()) {
        clock.advance(Duration.ofSeconds(1));
        note(kind);
      }
    }

    var kept = activity.recent(ALICE, 1000);
    assertThat(kept).hasSize(200);
    assertThat(kept.getFirst().at()).isEqualTo(clock.instant());
    assertThat(kept.getLast().at()).isEqualTo(clock.instant().minusSeconds(199));
    assertThat(activity.recent(BOB, 10)).hasSize(1);
  }

  @Test
  void whoFailsOverAndOverMakesNothingElseForgotten() {
    note(ActivityKind.PASSKEY_ADDED);
    for (int i = 0; i < 300; i++) {
      note(ActivityKind.TRIES_FAILED);
    }

    assertThat(activity.recent(ALICE, 1000))
        .hasSize(41)
        .last()
        .extracting(ActivityEntry::kind)
        .isEqualTo(ActivityKind.PASSKEY_ADDED);
  }

  @Test
  void goesWithItsAccount() {
    note(ActivityKind.SIGNED_IN);
    Owners.leave(database);

    assertThat(database.count("activity")).isZero();
  }

  private void note(ActivityKind kind) {
    activity.note(ALICE, kind, Detail.none(), FIREFOX);
  }
}
