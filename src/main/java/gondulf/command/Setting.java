package gondulf.command;

/// A setting as the server takes it.
///
/// @param name of its variable
/// @param value without the secret, if it is one
/// @param origin who said so: `environment`, `default`, or a file
public record Setting(String name, String value, String origin) {

  @Override
  public String toString() {
    return "%s=%s  (%s)".formatted(name, value, origin);
  }
}
