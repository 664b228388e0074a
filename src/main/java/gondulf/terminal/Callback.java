package gondulf.terminal;

import java.net.URI;

/// The browser that has come back, and waits to hear how it went.
public interface Callback {

  /// Where it came back to, with the answer in its query.
  URI uri();

  /// Shows the person that they are signed in.
  void succeed(String who);

  /// Shows the person why they are not.
  void fail(SignInFailure why);
}
