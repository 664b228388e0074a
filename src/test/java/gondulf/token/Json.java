package gondulf.token;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What stands in an answer.
final class Json {

  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  static JsonNode of(HttpResponse<String> answer) {
    return MAPPER.readTree(answer.body());
  }

  static String text(HttpResponse<String> answer, String member) {
    return of(answer).path(member).asString();
  }

  static String accessToken(HttpResponse<String> answer) {
    return text(answer, "access_token");
  }

  static String refreshToken(HttpResponse<String> answer) {
    return text(answer, "refresh_token");
  }
}
