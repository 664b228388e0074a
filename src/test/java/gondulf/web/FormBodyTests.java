package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gondulf.protocol.OAuthException;
import gondulf.testing.MovableClock;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class FormBodyTests {

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

  @Test
  void aFormMayTakeTenSeconds() throws Exception {
    assertThat(FormBody.read(new Drip(Duration.ofSeconds(1), 10), clock)).isEqualTo("aaaaaaaaaa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "-PT1H", "PT1H"})
  void aFormMayNotTakeLongerWhateverTheClockIsSetTo(Duration jump) {
    var drip = new Drip(Duration.ofSeconds(1), Integer.MAX_VALUE, jump);

    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> FormBody.read(drip, clock))
        .withMessageContaining("the form did not arrive in time");
    assertThat(drip.sent).isLessThan(13);
  }

  /// A form of which a byte comes now and then. After the first the clock is set to another time.
  private final class Drip extends MockHttpServletRequest {

    private final Duration pause;
    private final int most;
    private final Duration jump;
    private int sent;

    Drip(Duration pause, int most) {
      this(pause, most, Duration.ZERO);
    }

    Drip(Duration pause, int most, Duration jump) {
      this.pause = pause;
      this.most = most;
      this.jump = jump;
      setContentType("application/x-www-form-urlencoded");
    }

    @Override
    public ServletInputStream getInputStream() {
      return new Body();
    }

    private final class Body extends ServletInputStream {

      @Override
      public int read(byte[] bytes, int from, int length) {
        if (sent == most) {
          return -1;
        }
        clock.advance(sent == 1 ? jump.plus(pause) : pause);
        sent++;
        bytes[from] = 'a';
        return 1;
      }

      @Override
      public int read() {
        throw new UnsupportedOperationException();
      }

      @Override
      public boolean isFinished() {
        return sent == most;
      }

      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setReadListener(ReadListener listener) {
        throw new UnsupportedOperationException();
      }
    }
  }
}
