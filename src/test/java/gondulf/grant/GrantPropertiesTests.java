package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantPropertiesTests {

  private static final Duration DAY = Duration.ofDays(1);

  @Test
  void tenMinutesIsTheLongestLifeOfACode() {
    assertThat(new GrantProperties(Duration.ofMinutes(10), DAY).codeLifetime())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT10M1S"})
  void aCodeLifetimeThatIsNoneOrTooLongIsRefused(Duration lifetime) {
    assertThatThrownBy(() -> new GrantProperties(lifetime, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_CODE_LIFETIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P3651D"})
  void aTokenLifetimeThatIsNoneOrTooLongIsRefused(Duration lifetime) {
    assertThatThrownBy(() -> new GrantProperties(Duration.ofMinutes(5), lifetime))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_TOKEN_LIFETIME");
  }
}
