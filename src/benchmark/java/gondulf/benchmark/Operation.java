package gondulf.benchmark;

/// What a server is asked to do.
enum Operation {
  METADATA("metadata"),
  INTROSPECTION("introspection"),
  VERIFICATION("GET /token"),
  EXCHANGE("code → token, S256"),
  REFRESH("refresh"),
  REVOCATION("revocation"),
  CONSENT("consent page");

  private final String title;

  Operation(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }
}
