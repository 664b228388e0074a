package gondulf.benchmark;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/// Takes from a stock what a server is asked with: what can be spent once is taken once.
final class Shopper {

  /// Leads from one token to another all over the table, and to each of them.
  private static final long STRIDE = 7_919;

  private final Stock stock;
  private final Question consent;
  private long asked;
  private int codes;
  private int families;
  private int revoked;

  /// @param consent asks for the page of somebody who is at that step
  Shopper(Stock stock, Question consent) {
    this.stock = stock;
    this.consent = consent;
  }

  /// What makes the next request for an operation.
  Supplier<ByteBuffer> requests(Operation operation) {
    return switch (operation) {
      case METADATA -> {
        var question = Question.get("/.well-known/oauth-authorization-server");
        yield question::bytes;
      }
      case CONSENT -> consent::bytes;
      case INTROSPECTION -> {
        var key = "Authorization: Bearer " + Kind.KEY.secret(0).value();
        yield () -> Question.post("/introspect", "token=" + token(), key).bytes();
      }
      case VERIFICATION -> () -> Question.get("/token", "Authorization: Bearer " + token()).bytes();
      case EXCHANGE -> this::exchange;
      case REFRESH -> this::refresh;
      case REVOCATION -> this::revoke;
    };
  }

  /// How many requests there are for an operation in all.
  int supply(Operation operation) {
    return switch (operation) {
      case METADATA, CONSENT, INTROSPECTION, VERIFICATION -> Integer.MAX_VALUE;
      case EXCHANGE, REFRESH, REVOCATION -> stock.each();
    };
  }

  private String token() {
    return Kind.TOKEN.secret(asked++ * STRIDE % stock.tokens()).value();
  }

  private ByteBuffer exchange() {
    return Question.post(
            "/token",
            "grant_type=authorization_code&code="
                + Kind.CODE.secret(left(codes++)).value()
                + client()
                + "&redirect_uri="
                + encoded(Stock.REDIRECT)
                + "&code_verifier="
                + Stock.VERIFIER)
        .bytes();
  }

  private ByteBuffer refresh() {
    var number = left(families++);
    return Question.post(
            "/token",
            "grant_type=refresh_token&refresh_token="
                + Kind.FAMILY.secret(number).value()
                + "."
                + Kind.TURN.secret(number).value()
                + client())
        .bytes();
  }

  private ByteBuffer revoke() {
    return Question.post("/revoke", "token=" + Kind.TO_REVOKE.secret(left(revoked++)).value())
        .bytes();
  }

  /// A number of what can be spent once. A server says yes to a token that was never there, too,
  /// and would be measured as a fast one.
  private int left(int number) {
    if (number >= stock.each()) {
      throw new IllegalStateException("nothing is left to spend");
    }
    return number;
  }

  private static String client() {
    return "&client_id=" + encoded(Stock.CLIENT);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
