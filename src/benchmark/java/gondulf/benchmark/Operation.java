package gondulf.benchmark;

import java.util.List;

/// What a server is asked to do.
enum Operation {
  METADATA("metadata"),
  INTROSPECTION("introspection"),
  VERIFICATION("GET /token"),
  EXCHANGE("code → token, S256"),
  REFRESH("refresh"),
  REVOCATION("revocation"),
  CONSENT("consent page");

  /// Those that can be asked for as often as anybody likes.
  static final List<Operation> READING = List.of(METADATA, INTROSPECTION, VERIFICATION, CONSENT);

  /// Those that spend what there is.
  static final List<Operation> SPENDING = List.of(EXCHANGE, REFRESH, REVOCATION);

  private final String title;

  Operation(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
