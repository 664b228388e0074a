package floor;

import static java.util.Objects.requireNonNull;

import gondulf.protocol.Secret;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Answers at the server's paths, as long as the server does.
@RestController
class FloorController {

  private static final String METADATA = "{\"issuer\":\"" + "x".repeat(1_300) + "\"}";
  private static final String PAGE = "<!doctype html>" + "x".repeat(4_000);
  private static final int BEARER = "Bearer ".length();

  private final FloorRows rows;

  FloorController(FloorRows rows) {
    this.rows = rows;
  }

  @GetMapping("/health")
  String health() {
    return rows.health();
  }

  @GetMapping(
      path = "/.well-known/oauth-authorization-server",
      produces = MediaType.APPLICATION_JSON_VALUE)
  String metadata() {
    return METADATA;
  }

  @PostMapping(path = "/introspect", produces = MediaType.APPLICATION_JSON_VALUE)
  String introspect(HttpServletRequest request) {
    return said(sent(request, "token"));
  }

  @GetMapping(path = "/token", produces = MediaType.APPLICATION_JSON_VALUE)
  String verify(@RequestHeader("Authorization") String authorization) {
    return said(authorization.substring(BEARER));
  }

  @PostMapping(path = "/token", produces = MediaType.APPLICATION_JSON_VALUE)
  String token(HttpServletRequest request) {
    return sent(request, "grant_type").equals("refresh_token") ? refresh(request) : redeem(request);
  }

  @PostMapping(path = "/revoke", produces = MediaType.APPLICATION_JSON_VALUE)
  String revoke(HttpServletRequest request) {
    rows.revoke(hash(sent(request, "token")));
    return "";
  }

  @GetMapping(path = "/sign-in/{id}/consent", produces = MediaType.TEXT_HTML_VALUE)
  String consent(HttpServletRequest request) {
    rows.signIn(request.getRequestURI().split("/", -1)[2]);
    return PAGE;
  }

  private String said(String token) {
    return "{\"active\":true,\"me\":\"https://p1.example/\",\"client_id\":\"https://app.example/\","
        + "\"token_type\":\"Bearer\",\"scope\":\""
        + rows.scope(hash(token))
        + "\"}";
  }

  private String redeem(HttpServletRequest request) {
    var token = Secret.random();
    var challenge = hash(sent(request, "code_verifier"));
    if (!rows.redeem(hash(sent(request, "code")), token.hash().value()).equals(challenge)) {
      throw new IllegalStateException("another verifier");
    }
    return issued(token.value());
  }

  private String refresh(HttpServletRequest request) {
    var shown = sent(request, "refresh_token").split("\\.", 2);
    var next = Secret.random();
    var token = Secret.random();
    rows.refresh(hash(shown[0]), hash(shown[1]), next.hash().value(), token.hash().value());
    return issued(token.value() + "\",\"refresh_token\":\"" + shown[0] + "." + next.value());
  }

  private static String issued(String tokens) {
    return "{\"token_type\":\"Bearer\",\"expires_in\":3600,\"scope\":\"create\","
        + "\"me\":\"https://p1.example/\",\"access_token\":\""
        + tokens
        + "\"}";
  }

  private static String sent(HttpServletRequest request, String name) {
    return requireNonNull(request.getParameter(name), name);
  }

  private static String hash(String text) {
    return new Secret(text).hash().value();
  }
}
