package gondulf.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.meter.Event;
import gondulf.meter.Event.Refusal;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.neighbourhood.home.Reply;
import gondulf.setup.Consultation.Held;
import gondulf.setup.Consultation.Postponed;
import gondulf.setup.Consultation.Reason;
import gondulf.testing.MovableClock;
import gondulf.web.ClientAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ConsultationsTests {

  private static final ClientAddress SOMEBODY = new ClientAddress("192.0.2.1");
  private static final int AN_HOURS = 120;
  private static final int AT_ONCE = 16;

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final List<Event> counted = new CopyOnWriteArrayList<>();
  @AutoClose private final Clinic clinic = Clinic.open();
  private final Consultations consultations =
      new Consultations(clinic.examiner(), clock, counted::add);

  @Test
  void whoAsksTooOftenIsCountedAndToldWhenToComeAgainWhateverTheClockIsSetTo() {
    for (var time = 0; time < AN_HOURS; time++) {
      assertThat(look(SOMEBODY)).isInstanceOf(Held.class);
    }
    assertThat(counted).isEmpty();
    clock.advance(Duration.ofDays(-1));

    assertThat(look(SOMEBODY)).isEqualTo(new Postponed(Reason.TOO_OFTEN, Duration.ofSeconds(30)));
    assertThat(counted).containsExactly(new Refusal(Limit.LOOKS_AT_WEBSITES));
    clock.advance(Duration.ofSeconds(30));
    assertThat(look(SOMEBODY)).isInstanceOf(Held.class);
  }

  @Test
  void whoFindsNoPlaceIsCounted() throws Exception {
    clinic.answer(Reply.html("slow").slowly(Duration.ofMillis(4500)));
    try (var others = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var place = 0; place < AT_ONCE; place++) {
        var _ = others.submit(() -> consultations.about("alice.example", SOMEBODY));
      }
      var last = look(new ClientAddress("192.0.2.2"));
      for (var time = 0; time < 100 && last instanceof Held; time++) {
        Thread.sleep(40);
        last = look(new ClientAddress("192.0.2.2"));
      }

      assertThat(last).isEqualTo(new Postponed(Reason.TOO_MANY_AT_ONCE, Duration.ofSeconds(10)));
    }
    assertThat(counted).containsExactly(new Refusal(Limit.LOOKS_AT_ONCE));
  }

  private Consultation look(ClientAddress from) {
    return consultations.about("localhost", from);
  }
}
