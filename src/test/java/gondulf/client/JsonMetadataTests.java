package gondulf.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.OAuthException;
import gondulf.protocol.RedirectUri;
import gondulf.protocol.SpelledClientId;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 4.2.1: Client Metadata")
class JsonMetadataTests {

  private static final SpelledClientId ID = SpelledClientId.of("https://app.example/id.json");

  @ParameterizedTest
  @DisplayName("CL-06 B21 What is no JSON object is refused")
  @ValueSource(
      strings = {
        "",
        " ",
        "[]",
        "null",
        "1",
        "\"x\"",
        "{",
        "<html>",
        "{\"client_id\": }",
        "{}{",
        "\u0000"
      })
  void refusesWhatIsNoObject(String body) {
    refused(body);
  }

  @Test
  @DisplayName("B21 So is what is nested without end")
  void refusesDeepNesting() {
    refused("[".repeat(5000));
    refused("{\"x\":".repeat(2000) + "1" + "}".repeat(2000));
  }

  @ParameterizedTest
  @DisplayName("CL-07 ID-10 D-18 It names its client, byte for byte")
  @CsvSource({
    "https://app.example/id.json, https://app.example/id.json, true",
    "https://app.example/id.json, https://APP.example/id.json, false",
    "https://app.example/id.json, https://app.example:443/id.json, false",
    "https://app.example/id.json, https://app.example/id.json/, false",
    "https://app.example/id.json, http://app.example/id.json, false",
    "https://app.example/id.json, '', false",
    "https://APP.example/id.json, https://APP.example/id.json, true",
    "https://APP.example/id.json, https://app.example/id.json, false",
    "HTTPS://app.example/id.json, https://app.example/id.json, false",
    "https://app.example:443/id.json, https://app.example:443/id.json, true",
    "https://app.example:443/id.json, https://app.example/id.json, false",
    "https://app.example?a=/b, https://app.example/?a=/b, true",
    "https://app.example, https://app.example, true",
    "https://app.example, https://app.example/, true",
    "https://app.example/, https://app.example, true",
  })
  void namesItsClient(String id, String named, boolean good) {
    var body = "{\"client_id\": \"" + named + "\"}";
    if (good) {
      assertThat(JsonMetadata.read(SpelledClientId.of(id), body).isVerified()).isTrue();
    } else {
      assertThatThrownBy(() -> JsonMetadata.read(SpelledClientId.of(id), body))
          .isInstanceOf(OAuthException.class);
    }
  }

  @ParameterizedTest
  @DisplayName("CL-08 CL-09 CL-10 It holds no secret and asks for no authentication")
  @ValueSource(
      strings = {
        "\"client_secret\": null",
        "\"client_secret_expires_at\": 0",
        "\"token_endpoint_auth_method\": \"client_secret_basic\"",
        "\"token_endpoint_auth_method\": \"private_key_jwt\"",
        "\"jwks\": {\"keys\": [{\"kty\": \"EC\"}, {\"kty\": \"RSA\", \"d\": \"\"}]}",
        "\"jwks\": {\"keys\": [{\"kty\": \"oct\"}]}",
        "\"jwks\": {\"keys\": [{\"k\": \"x\"}]}",
        "\"jwks\": {\"keys\": [{\"kty\": \"OCT\", \"x\": \"x\"}]}",
        "\"jwks\": {\"keys\": {\"kty\": \"oct\"}}",
        "\"jwks\": [{\"kty\": \"RSA\", \"d\": \"x\"}]",
        "\"jwks\": {\"kty\": \"oct\"}",
        "\"jwks\": \"x\"",
        "\"token_endpoint_auth_method\": 5",
        "\"token_endpoint_auth_method\": [\"none\"]"
      })
  void holdsNoSecret(String member) {
    refused(document(member));
  }

  @Test
  @DisplayName("B13 It says nothing twice, which two readers would take for two things")
  void saysNothingTwice() {
    refused(document("\"client_id\": \"" + ID + "\""));
    refused(document("\"client_name\": \"A\", \"client_name\": \"B\""));
  }

  @Test
  @DisplayName("CL-17 CL-25 Of its redirect URIs those are left out that can't be any")
  void readsRedirectUris() {
    var client =
        read(
            """
            "redirect_uris": ["https://app.example/cb", "javascript:alert(1)", "", 1, null, {},
                "http://plain.example/", "https://app.example/#f", "com.example.app:/cb"]
            """);

    assertThat(client.redirectUris())
        .containsExactlyInAnyOrder(
            RedirectUri.of("https://app.example/cb"), RedirectUri.of("com.example.app:/cb"));
    assertThat(read("\"redirect_uris\": \"https://app.example/cb\"").redirectUris()).isEmpty();
  }

  @Test
  @DisplayName("A list of which nothing can be used is still a list: the origin does not count")
  void keepsAnUnusableListClosed() {
    var client = read("\"redirect_uris\": [\"javascript:alert(1)\"]");
    var own = RedirectUri.of("https://app.example/cb");

    assertThatThrownBy(() -> client.returnAddress(own, Optional.empty()))
        .isInstanceOf(OAuthException.class);
  }

  @ParameterizedTest
  @DisplayName("A18 B11 Names are one line of visible text, links lead to the Web")
  @CsvSource({
    "'  Post\\ncards\\u202E\\u0000 ', Post cards",
    "'\\u200B\\u200B', ''",
    "'\\u3164\\u2800\\u115F\\uFE0F\\u00A0', ''",
    "'\\uD83D', ''",
    "'B\\u00FCcher \\u65E5\\u672C \\uD83D\\uDE00', B\u00FCcher \u65E5\u672C \uD83D\uDE00",
    "'', ''",
  })
  void tidiesNames(String name, String shown) {
    assertThat(read("\"client_name\": \"" + name + "\"").name().orElse("")).isEqualTo(shown);
    assertThat(read("\"client_name\": \"" + "x".repeat(500) + "\"").name().orElse("")).hasSize(80);
    assertThat(read("\"client_uri\": \"javascript:alert(1)\"").homepage()).isEmpty();
    assertThat(read("\"client_name\": 1, \"client_uri\": {}").homepage()).isEmpty();
    assertThat(homepageOfLength(2048)).isPresent();
    assertThat(homepageOfLength(2049)).isEmpty();
  }

  @Test
  @DisplayName("A18 A home is shown in plain letters: none turns those around it")
  void writesTheHomePlainly() {
    assertThat(read("\"client_uri\": \"https://app.example/\\u202E/elpmaxe.knab//\"").homepage())
        .contains(URI.create("https://app.example/%E2%80%AE/elpmaxe.knab//"));
  }

  @ParameterizedTest
  @DisplayName("CL-28 B11 A logo is on the Web, or there is none")
  @CsvSource({
    "\"https://cdn.example/l.png\", https://cdn.example/l.png",
    "\"javascript:alert(1)\",",
    "'\"data:image/png;base64,AAAA\"',",
    "\"file:///etc/passwd\",",
    "\"/logo.png\",",
    "\"https://\",",
    "{},",
  })
  void readsTheLogo(String value, String origin) {
    assertThat(read("\"logo_uri\": " + value).logo().map(logo -> logo.origin().toString()))
        .isEqualTo(Optional.ofNullable(origin));
  }

  @Test
  @DisplayName("CL-26 D-10 A home on another host is noticed, one on its own is not")
  void noticesForeignHomes() {
    assertThat(read("\"client_uri\": \"https://github.example/app\"").hasForeignHomepage())
        .isTrue();
    assertThat(read("\"client_uri\": \"https://app.example/\"").hasForeignHomepage()).isFalse();
  }

  @ParameterizedTest
  @DisplayName("D-14 It says by its grant types whether it knows how to refresh")
  @CsvSource(
      delimiter = ';',
      value = {
        "[\"authorization_code\", \"refresh_token\"]; true",
        "[\"authorization_code\"]; false",
        "\"refresh_token\"; false",
        "[null, 1, {}]; false",
        "null; false"
      })
  void saysWhetherItRefreshes(String grantTypes, boolean refreshes) {
    assertThat(read("\"grant_types\": " + grantTypes).refreshes()).isEqualTo(refreshes);
  }

  private static Optional<URI> homepageOfLength(int length) {
    var start = "https://app.example/";
    return read("\"client_uri\": \"" + start + "x".repeat(length - start.length()) + "\"")
        .homepage();
  }

  private static Client read(String member) {
    return JsonMetadata.read(ID, document(member));
  }

  private static String document(String member) {
    return "{\"client_id\": \"" + ID + "\", " + member + "}";
  }

  private static void refused(String body) {
    assertThatThrownBy(() -> JsonMetadata.read(ID, body)).isInstanceOf(OAuthException.class);
  }
}
