package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What an app is told, as JSON that nobody on the way may keep.
final class Told {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Told() {}

  static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/json");
    assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    assertThat(answer.body()).startsWith("{");
    return json(answer);
  }

  /// Of whatever status.
  static JsonNode json(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  /// The error and nothing that would help whoever made it by chance.
  static void error(HttpResponse<String> answer, int status, String error) {
    var json = json(answer, status);
    assertThat(json.path("error").asString()).isEqualTo(error);
    assertThat(json.path("error_description").asString())
        .matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    assertThat(json.propertyNames()).containsExactly("error", "error_description");
  }

  static String text(HttpResponse<String> answer, String member) {
    return json(answer, 200).path(member).asString();
  }

  /// That a token is good.
  static void active(HttpResponse<String> answer) {
    assertThat(json(answer, 200).path("active").asBoolean()).isTrue();
  }

  /// That it is not, and nothing else.
  static void inactive(HttpResponse<String> answer) {
    assertThat(json(answer, 200).toString()).isEqualTo("{\"active\":false}");
  }

  /// Nothing but which credential to show.
  static void challenge(HttpResponse<String> answer, String... challenges) {
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenges);
    assertThat(answer.body()).doesNotContain("active", "https://");
  }
}
