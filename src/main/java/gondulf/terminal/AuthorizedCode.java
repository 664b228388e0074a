package gondulf.terminal;

/// A code that came back with the right state from the right server.
public record AuthorizedCode(String code) {

  @Override
  public String toString() {
    return "AuthorizedCode[hidden]";
  }
}
