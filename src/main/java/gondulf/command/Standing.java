package gondulf.command;

import gondulf.terminal.Account;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JsonGenerator;

/// How things stand with an account at a moment, to be shown. It holds no token.
record Standing(Account account, Instant now) {

  /// The person, or the server where that does not say who it is.
  String who() {
    return account.tokens().me().orElseGet(() -> "somebody at " + server());
  }

  String headline() {
    return "Signed in as %s (profile %s)".formatted(who(), account.profile());
  }

  boolean isUsable() {
    return !account.tokens().isExpired(now) || isRefreshable();
  }

  String text() {
    var scopes = account.tokens().scopes();
    return Stream.of(
            headline(),
            "Server:  " + server(),
            "Scopes:  " + (scopes.isEmpty() ? "none were named" : String.join(" ", scopes)),
            "Expires: " + expiry())
        .collect(Collectors.joining(System.lineSeparator()));
  }

  String expiry() {
    var when =
        secondsLeft()
            .map(left -> left > 0 ? "in " + words(left) : words(-left) + " ago")
            .orElse("the server did not say");
    return when + (isRefreshable() ? ", and is refreshed when needed" : "");
  }

  String json() {
    return JsonLine.of(this::write);
  }

  private void write(JsonGenerator json) {
    var tokens = account.tokens();
    json.writeStringProperty("profile", account.profile());
    json.writeBooleanProperty("signed_in", isUsable());
    tokens.me().ifPresent(value -> json.writeStringProperty("me", value));
    json.writeStringProperty("server", server());
    json.writeStringProperty("client_id", account.clientId());
    json.writeArrayPropertyStart("scopes");
    tokens.scopes().forEach(json::writeString);
    json.writeEndArray();
    json.writeStringProperty("signed_in_at", account.signedInAt().toString());
    tokens.expiresAt().ifPresent(end -> json.writeStringProperty("expires_at", end.toString()));
    secondsLeft().ifPresent(left -> json.writeNumberProperty("expires_in", left));
    json.writeBooleanProperty("refreshable", isRefreshable());
  }

  private String server() {
    return account.server().issuer().orElse(account.server().tokenEndpoint().toString());
  }

  private boolean isRefreshable() {
    return account.tokens().refreshToken().isPresent();
  }

  private Optional<Long> secondsLeft() {
    return account.tokens().expiresAt().map(end -> Duration.between(now, end).toSeconds());
  }

  private static String words(long seconds) {
    var time = Duration.ofSeconds(seconds);
    if (time.toDays() > 1) {
      return time.toDays() + " days";
    }
    if (time.toHours() > 1) {
      return time.toHours() + " hours";
    }
    return time.toMinutes() > 1 ? time.toMinutes() + " minutes" : seconds + " seconds";
  }
}
