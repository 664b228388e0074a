package gondulf.terminal;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Accounts for tests, with tokens that are easily found where they should not be.
public final class Accounts {

  public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Accounts() {}

  /// Alice's, with an access token that ends an hour after noon.
  public static Account of(String profile, String accessToken) {
    return with(
        profile, tokens(accessToken, Optional.of("refresh-secret"), NOON.plusSeconds(3600)));
  }

  /// Of another length for each of seven turns, so that a part of one is no whole of another.
  static Account ofLength(int turn) {
    return of("default", "x".repeat(1 + turn % 7 * 10_000));
  }

  public static Account with(String profile, TokenSet tokens) {
    var server =
        new ServerEndpoints(
            Optional.of("https://id.example"),
            URI.create("https://id.example/authorize"),
            URI.create("https://id.example/token"),
            Optional.of(URI.create("https://id.example/revoke")),
            Optional.empty(),
            true);
    return new Account(profile, server, "http://127.0.0.1:4000/", tokens, NOON);
  }

  public static TokenSet tokens(String accessToken, Optional<String> refresh, Instant end) {
    return new TokenSet(
        accessToken,
        "Bearer",
        refresh,
        List.of("create", "update"),
        Optional.of(end),
        Optional.of("https://alice.example/"));
  }
}
