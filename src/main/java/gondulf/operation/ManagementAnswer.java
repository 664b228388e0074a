package gondulf.operation;

import com.fasterxml.jackson.annotation.JsonProperty;
import tools.jackson.databind.json.JsonMapper;

/// What the management port says.
record ManagementAnswer(int status, String type, String body) {

  static final ManagementAnswer NOT_FOUND =
      text(404, "There are /metrics and /health here, and nothing else.\n");
  static final ManagementAnswer METHOD_NOT_ALLOWED = text(405, "Only GET works here.\n");

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

  static ManagementAnswer metrics(String text) {
    return new ManagementAnswer(200, PROMETHEUS, text);
  }

  static ManagementAnswer of(Health health) {
    return new ManagementAnswer(
        health.status().equals("up") ? 200 : 503,
        "application/json",
        JsonMapper.shared().writeValueAsString(health));
  }

  private static ManagementAnswer text(int status, String body) {
    return new ManagementAnswer(status, "text/plain; charset=utf-8", body);
  }

  /// How the server is, in detail.
  ///
  /// @param waiting how many requests wait for the database
  record Health(
      @JsonProperty("status") String status,
      @JsonProperty("version") String version,
      @JsonProperty("database_bytes") long bytes,
      @JsonProperty("database_waiting") int waiting) {}
}
