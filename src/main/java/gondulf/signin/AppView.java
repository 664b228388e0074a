package gondulf.signin;

/// What a page shows of whoever asks.
///
/// @param isLocal whether it is such a program
/// @param letter stands where a logo would
/// @param home the page that it gives for people, or empty
/// @param logo where this server has its logo, or empty
public record AppView(
    boolean isLocal, String letter, String logo, String name, String host, String id, String home) {

  public boolean hasHome() {
    return !home.isEmpty();
  }

  public boolean hasLogo() {
    return !logo.isEmpty();
  }
}
