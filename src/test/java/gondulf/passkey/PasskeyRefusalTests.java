package gondulf.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PasskeyRefusalTests {

  @ParameterizedTest
  @EnumSource
  void eachIsSaidToWhoeverShowedThePasskey(PasskeyRefusal refusal) {
    assertThat(refusal.sentence()).endsWith(".");
  }
}
