package gondulf.grant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GrantPropertiesTests {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  @Test
  void tenMinutesIsTheLongestLifeOfACode() {
    assertThat(new GrantProperties(Duration.ofMinutes(10), DAY, DAY).codeLifetime())
        .isEqualTo(Duration.ofMinutes(10));
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "PT10M1S"})
  @DisplayName("CD-02 no code lives longer than ten minutes")
  void aCodeLifetimeThatIsNoneOrTooLongIsRefused(Duration lifetime) {
    assertThatThrownBy(() -> new GrantProperties(lifetime, DAY, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_CODE_LIFETIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P3651D"})
  void aTokenLifetimeThatIsNoneOrTooLongIsRefused(Duration lifetime) {
    assertThatThrownBy(() -> new GrantProperties(FIVE_MINUTES, lifetime, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_TOKEN_LIFETIME");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "P3651D"})
  void aRefreshLifetimeThatIsNoneOrTooLongIsRefused(Duration lifetime) {
    assertThatThrownBy(() -> new GrantProperties(FIVE_MINUTES, DAY, lifetime))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("GONDULF_REFRESH_LIFETIME");
  }

  @Test
  @DisplayName("D-14 a token that can be renewed is good for an hour at most, another for long")
  void aRenewableTokenIsShort() {
    var usual = new GrantProperties(FIVE_MINUTES, DAY, DAY);
    var brief = new GrantProperties(FIVE_MINUTES, FIVE_MINUTES, DAY);

    assertThat(usual.accessLifetime(true)).isEqualTo(Duration.ofHours(1));
    assertThat(usual.accessLifetime(false)).isEqualTo(DAY);
    assertThat(brief.accessLifetime(true)).isEqualTo(FIVE_MINUTES);
  }

  @Test
  @DisplayName("RF-07 a grant lives as long as its tokens, though a refresh token be the shorter")
  void aGrantOutlivesItsTokens() {
    var impatient = new GrantProperties(FIVE_MINUTES, DAY, FIVE_MINUTES);
    var patient = new GrantProperties(FIVE_MINUTES, FIVE_MINUTES, DAY);

    assertThat(impatient.grantLifetime(true)).isEqualTo(impatient.accessLifetime(true));
    assertThat(impatient.grantLifetime(false)).isEqualTo(DAY);
    assertThat(patient.grantLifetime(true)).isEqualTo(DAY);
  }
}
