package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// To add a row is to add a line. An empty cell stands for nothing: no credential, no form, no
/// error in the answer, no further header.
@DisplayName("RFC 6749 4.1.2.1 and 5.2, RFC 6750 3.1: each situation and its answer")
class ErrorMatrixTests {

  private static final String CALLBACK = "https://matrix.app.example/cb";

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "matrix.app.example", CALLBACK).asks(CALLBACK).with("scope", "create");
  private final Situation situation = new Situation(asked, "matrix.east.example");

  @ParameterizedTest(name = "{0}")
  @DisplayName("An authorization request: the person hears of it, or the app")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no client_id                  | client_id             |                         | page
          client_id of bad syntax       | client_id             | ftp://matrix.example/   | page
          a document that is not there  | client_id             | https://matrix.app.example/no.json | page
          no redirect_uri               | redirect_uri          |                         | page
          a relative redirect_uri       | redirect_uri          | /cb                     | page
          a redirect_uri with fragment  | redirect_uri          | https://matrix.app.example/cb#x | page
          one that is not registered    | redirect_uri          | https://matrix.app.example/no | page
          one of a dangerous scheme     | redirect_uri          | javascript:alert(1)     | page
          another response_type         | response_type         | token                   | unsupported_response_type
          bad scope syntax              | scope                 | a"b                     | invalid_scope
          email alone                   | scope                 | email                   | invalid_scope
          a method without a challenge  | code_challenge        |                         | invalid_request
          a bad challenge               | code_challenge        | short                   | invalid_request
          another method                | code_challenge_method | plain                   | invalid_request
          a bad resource                | resource              | https://a.example/#x    | invalid_target
          """)
  void anAuthorizationRequest(String name, String parameter, String value, String answer) {
    var changed = value == null ? asked.without(parameter) : asked.with(parameter, value);
    if (answer.equals("page")) {
      changed.get().page(400);
      return;
    }
    assertThat(changed.get().error(CALLBACK, answer))
        .containsEntry("state", Asked.STATE)
        .containsEntry("iss", world.url().toString());
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("A parameter that stands twice, and the app hears of it")
  @CsvSource({"scope", "code_challenge", "response_type"})
  void aRepeatedParameter(String name) {
    asked.with(name, "a").and(name, "b").get().error(CALLBACK, "invalid_request");
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("ID-11 TK-04 TK-05 TK-12 PR-04 A redemption at either endpoint")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an empty code                 | good    | code=                               | invalid_request
          no code                       | good    | -code                               | invalid_request
          no client_id                  | good    | -client_id                          | invalid_request
          no redirect_uri               | good    | -redirect_uri                       | invalid_request
          a repeated code               | good    | +code=x                             | invalid_request
          a repeated client_id          | good    | +client_id=https://a.example/       | invalid_request
          a repeated scope              | good    | scope=a +scope=a                    | invalid_request
          a repeated refresh_token      | good    | refresh_token=a +refresh_token=b    | invalid_request
          a verifier of bad syntax      | good    | code_verifier=abc                   | invalid_request
          a verifier without challenge  | unchallenged |                                | invalid_request
          an unknown grant_type         | good    | grant_type=password                 | unsupported_grant_type
          a grant without a person      | good    | grant_type=client_credentials       | unsupported_grant_type
          an unknown code               | unknown |                                     | invalid_grant
          an expired code               | expired |                                     | invalid_grant
          a used code                   | used    |                                     | invalid_grant
          another client_id             | good    | client_id=https://other.example/    | invalid_grant
          a client_id of bad syntax     | good    | client_id=https://10.0.0.1/         | invalid_grant
          a relative redirect_uri       | good    | redirect_uri=/cb                    | invalid_grant
          a redirect_uri with fragment  | good    | redirect_uri=https://matrix.app.example/cb#x | invalid_grant
          a redirect_uri over http      | good    | redirect_uri=http://matrix.app.example/cb | invalid_grant
          another redirect_uri          | good    | redirect_uri=https://matrix.app.example/cb/ | invalid_grant
          a wrong verifier              | good    | code_verifier=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa | invalid_grant
          no verifier                   | good    | -code_verifier                      | invalid_grant
          a resource of bad syntax      | good    | resource=https://a.example/#x       | invalid_target
          a resource not agreed to      | good    | resource=https://other.example/     | invalid_target
          """)
  void aRedemption(String name, String code, String changes, String error) {
    for (var path : List.of("/token", "/authorize")) {
      var form = situation.form(code, changes == null ? "" : changes);

      Told.error(situation.send("POST " + path, form, List.of()), 400, error);
    }
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("TK-01 TK-02 TK-04 TK-13 HT-06 Anything else that apps do")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nothing at all             | POST /token      |                    |                     | 400 | invalid_request |
          no grant_type              | POST /token      |                    | code=x              | 400 | invalid_request |
          a body of JSON             | POST /token      | Content-Type: application/json | {"code":"x"} | 400 | invalid_request |
          a body of JSON             | POST /authorize  | Content-Type: application/json | {"code":"x"} | 400 | invalid_request |
          a client password          | POST /token      | Authorization: Basic YTpi | grant_type=authorization_code | 401 | invalid_client | WWW-Authenticate: Basic
          a client password          | POST /authorize  | Authorization: Basic YTpi | code=x       | 401 | invalid_client  | WWW-Authenticate: Basic
          another method             | PUT /token       |                    |                     | 405 | invalid_request | Allow: GET,POST
          another method             | DELETE /token    |                    |                     | 405 | invalid_request | Allow: GET,POST
          another method             | GET /introspect  |                    |                     | 405 | invalid_request | Allow: POST
          another method             | POST /health     |                    |                     | 405 | invalid_request | Allow: GET
          another method             | POST /.well-known/oauth-authorization-server | | x=y        | 405 | invalid_request | Allow: GET
          no token                   | GET /token       |                    |                     | 401 |                 | WWW-Authenticate: Bearer
          a bad token                | GET /token       | Authorization: Bearer junk |             | 401 | invalid_token   | WWW-Authenticate: Bearer error="invalid_token"
          no credential              | POST /introspect |                    | token=junk          | 401 |                 | WWW-Authenticate: Bearer
          a bad credential           | POST /introspect | Authorization: Bearer bad | token=junk   | 401 | invalid_token   | WWW-Authenticate: Bearer error="invalid_token"
          no token to ask about      | POST /introspect | Authorization: Bearer TOKEN | x=y        | 400 | invalid_request |
          an unknown refresh token   | POST /token      |                    | grant_type=refresh_token&refresh_token=junk&client_id=https://a.example/ | 400 | invalid_grant |
          no refresh token           | POST /token      |                    | grant_type=refresh_token&client_id=https://a.example/ | 400 | invalid_request |
          no token to take back      | POST /revoke     |                    | x=y                 | 400 | invalid_request |
          a repeated hint            | POST /revoke     |                    | token=junk&token_type_hint=a&token_type_hint=a | 400 | invalid_request |
          a repeated hint            | POST /introspect | Authorization: Bearer TOKEN | token=junk&token_type_hint=a&token_type_hint=a | 400 | invalid_request |
          a repeated action          | POST /token      |                    | token=junk&action=revoke&action=revoke | 400 | invalid_request |
          another method             | GET /revoke      |                    |                     | 405 | invalid_request | Allow: POST
          another method             | PUT /userinfo    |                    |                     | 405 | invalid_request | Allow: GET
          no token                   | GET /userinfo    |                    |                     | 401 |                 | WWW-Authenticate: Bearer
          a bad token                | GET /userinfo    | Authorization: Bearer junk |             | 401 | invalid_token   | WWW-Authenticate: Bearer error="invalid_token"
          a token without profile    | GET /userinfo    | Authorization: Bearer TOKEN |            | 403 | insufficient_scope | WWW-Authenticate: Bearer error="insufficient_scope", scope="profile"
          nothing there              | GET /.well-known/openid-configuration |  |                  | 404 | invalid_request |
          a slash too many           | POST /token/     |                    | code=x              | 404 | invalid_request |
          """)
  void anythingElse(
      String name,
      String request,
      String header,
      String form,
      int status,
      String error,
      String more) {
    var headers = header == null ? List.<String>of() : List.of(header.split(": ", 2));
    var shown = headers.stream().map(each -> each.replace("TOKEN", token(each))).toList();

    var answer = situation.send(request, form == null ? "" : form, shown);

    if (error == null) {
      assertThat(answer.statusCode()).isEqualTo(status);
      assertThat(answer.body()).isEmpty();
      assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    } else {
      Told.error(answer, status, error);
    }
    carries(answer, more == null ? "" : more);
  }

  @Test
  @DisplayName("A token that is not good is inactive, and a stranger's looks the same")
  void aTokenThatIsNotGood() {
    var own = List.of("Authorization", "Bearer " + situation.token());

    for (var form : List.of("token=junk", "token=" + situation.token())) {
      var answer = situation.send("POST /introspect", form, own);
      assertThat(Told.json(answer, 200).toString()).isEqualTo("{\"active\":false}");
    }
  }

  @Test
  @DisplayName("A token that is not known is taken back without a word")
  void aTokenToBeTakenBack() {
    var answer = situation.send("POST /revoke", "token=junk", List.of());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  @DisplayName("HT-06 TK-12 Too many requests: when to come again, in the words of each reader")
  void tooManyRequests() {
    try (var strict = World.with(Map.of("gondulf.requests-per-minute", "1"))) {
      var here = new Situation(Asked.by(strict, "https://a.example/", CALLBACK), "a.example");
      here.send("GET /authorize", "", List.of());

      for (var request : List.of("POST /token", "POST /authorize", "GET /authorize")) {
        var answer = here.send(request, request.startsWith("GET") ? "" : "code=x", List.of());
        assertThat(answer.headers().firstValue("Retry-After").orElse("")).matches("[1-9]\\d?");
        if (request.startsWith("GET")) {
          assertThat(new Answered(answer).page(429)).contains("Too many requests");
        } else {
          Told.error(answer, 429, "temporarily_unavailable");
        }
      }
    }
  }

  private String token(String header) {
    return header.contains("TOKEN") ? situation.token() : "";
  }

  /// The headers that say what to do about it are those that are expected, and no more.
  private static void carries(HttpResponse<String> answer, String expected) {
    for (var name : List.of("WWW-Authenticate", "Allow", "Retry-After")) {
      var value = sorted(answer.headers().firstValue(name).orElse(""));
      assertThat(value)
          .as(name)
          .isEqualTo(
              expected.startsWith(name) ? sorted(expected.replaceFirst("[\\w-]+: ", "")) : "");
    }
  }

  private static String sorted(String header) {
    return Arrays.stream(header.replace(" realm=\"Gondulf\"", "").split(",", -1))
        .map(String::strip)
        .sorted()
        .collect(Collectors.joining(","));
  }
}
