package gondulf.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RFC 6749 3.1: parameters")
class ParametersTests {

  @Test
  void areDecodedAsForms() {
    var parameters = Parameters.parse("a=b+c%2B%26&d=%C3%A9&e=x=y&f&g=é");

    assertThat(text(parameters, "a")).contains("b c+&");
    assertThat(text(parameters, "d")).contains("é");
    assertThat(text(parameters, "e")).contains("x=y");
    assertThat(text(parameters, "f")).isEmpty();
    assertThat(text(parameters, "g")).contains("é");
  }

  @Test
  void anEmptyOneCountsAsAbsent() {
    assertThat(text(Parameters.parse("scope="), "scope")).isEmpty();
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> Parameters.parse("a=").required("a", Function.identity()))
        .withMessage("invalid_request: a is required");
  }

  @Test
  void aRepeatedOneIsAnError() {
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> text(Parameters.parse("a=1&a=2"), "a"));
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> text(Parameters.parse("a=1&a="), "a"));
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> Parameters.parse("b=1&b=1").refuseRepeats(Set.of("resource")));
  }

  @Test
  void oneThatIsSaidTwiceIsNotMadeOneBySayingItAgain() {
    var parameters = Parameters.parse("a=1&a=1&b=1&b=2");

    assertThatExceptionOfType(OAuthException.class).isThrownBy(() -> parameters.with("a", "1"));
    parameters.refuseRepeatsOf(Set.of("c"));
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> parameters.refuseRepeatsOf(Set.of("b", "c")));
  }

  @Test
  void someMayBeRepeated() {
    var parameters = Parameters.parse("resource=https://a.example/&resource=https://b.example/");

    parameters.refuseRepeats(Set.of("resource"));
    assertThat(parameters.repeated("resource", Resource::of, OAuthError::invalidTarget)).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%FF", "a=%C3%28", "%=a", "a=%ED%A0%80"})
  void brokenTextIsRefused(String query) {
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> Parameters.parse(query))
        .withMessageStartingWith("invalid_request");
  }

  @Test
  void thereAreNotTooMany() {
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(() -> Parameters.parse("a=b&".repeat(1000)));
  }

  @Test
  void anErrorNamesTheParameterAndTheRuleButNotTheValue() {
    assertThatExceptionOfType(OAuthException.class)
        .isThrownBy(
            () -> Parameters.parse("client_id=ftp://secret/").required("client_id", ClientId::of))
        .withMessage("invalid_request: client_id must be a URL with https or http");
  }

  private static Optional<String> text(Parameters parameters, String name) {
    return parameters.optional(name, Function.identity());
  }
}
