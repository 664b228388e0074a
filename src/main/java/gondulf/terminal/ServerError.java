package gondulf.terminal;

import java.util.ArrayList;

/// The words for an error that a server has said.
final class ServerError {

  private ServerError() {}

  /// @param status the HTTP status, or 0 if the error came with a browser
  static String sentence(String what, String error, String description, int status) {
    var reasons = new ArrayList<String>();
    if (!error.isBlank()) {
      reasons.add(Quoted.of(error));
    }
    if (!description.isBlank()) {
      reasons.add(Quoted.of(description).replaceFirst("\\.$", ""));
    }
    var why = reasons.isEmpty() ? "it did not say why" : String.join(": ", reasons);
    var where = status == 0 ? "" : " (HTTP status %d)".formatted(status);
    return "%s: %s%s. Try again, or ask whoever runs the server.".formatted(what, why, where);
  }
}
