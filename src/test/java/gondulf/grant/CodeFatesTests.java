package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.meter.Event;
import gondulf.meter.Event.Code.Fate;
import gondulf.protocol.CodeVerifier;
import gondulf.protocol.Secret;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What becomes of a code is counted")
class CodeFatesTests {

  private final MovableClock clock = new MovableClock(GrantRoom.NOON);
  @AutoClose private final FreshDatabase database = FreshDatabase.open();
  private final GrantRoom room = GrantRoom.on(database, clock);

  @Test
  void itIsIssuedRedeemedAndReplayed() {
    var code = room.code();
    room.codes().redeem(claim(code));
    room.codes().redeem(claim(code));

    assertCounted(Fate.ISSUED, Fate.REDEEMED, Fate.REPLAYED);
  }

  @Test
  void itExpires() {
    var code = room.code();
    clock.advance(GrantRoom.CODE_LIFETIME);
    room.codes().redeem(claim(code));

    assertCounted(Fate.ISSUED, Fate.EXPIRED);
  }

  @Test
  void itIsRefusedWithoutItsVerifier() {
    var good = claim(room.code());
    var verifier = new CodeVerifier("verifier-of-nobody-".repeat(3));
    room.codes()
        .redeem(
            new Claim(
                good.code(),
                good.client(),
                good.redirectUri(),
                Optional.of(verifier),
                good.resources()));

    assertCounted(Fate.ISSUED, Fate.REFUSED);
  }

  @Test
  void itIsRefusedWhereItWasTakenBackOrNeverWas() {
    var code = room.codes().issue("one", GrantRoom.GRANT, GrantRoom.CALLBACK, GrantRoom.CHALLENGE);
    room.codes().withdraw("one");
    room.codes().redeem(claim(code.orElseThrow()));
    room.codes().redeem(claim(Secret.random()));

    assertCounted(Fate.ISSUED, Fate.REFUSED, Fate.REFUSED);
  }

  private void assertCounted(Fate... fates) {
    List<Event> events = Arrays.stream(fates).<Event>map(Event.Code::new).toList();
    assertThat(room.counted()).isEqualTo(events);
  }
}
