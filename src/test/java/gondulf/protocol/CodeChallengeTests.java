package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 7636 4: Proof Key for Code Exchange")
class CodeChallengeTests {

  @ParameterizedTest
  @CsvSource({
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk,              E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, true",
    "a6128783714cfda1d388e2e98b6ae8221ac31aca31959e59512c59f5, OfYAxt8zU2dAPDWQxTAUIteRzMsoj9QBdMIVEDOErUo, true",
    "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXX,              E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, false",
    "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM,              E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM, false",
  })
  void isMetByItsVerifierAlone(String verifier, String challenge, boolean met) {
    assertThat(new CodeChallenge(challenge).isMetBy(new CodeVerifier(verifier))).isEqualTo(met);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "short",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
        "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cMx",
      })
  void is43CharactersOfBase64url(String text) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> new CodeChallenge(text));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 42, 129})
  @DisplayName("CD-10 a verifier has 43 to 128 characters")
  void aVerifierHasALength(int length) {
    assertThatExceptionOfType(MalformedValueException.class)
        .isThrownBy(() -> new CodeVerifier("a".repeat(length)));
  }
}
