package gondulf.command;

import gondulf.terminal.Callback;
import gondulf.terminal.SignInFailure;
import java.net.URI;

/// An answer without a browser that waits for it: the person reads in the terminal how it went.
record PastedCallback(URI uri) implements Callback {

  @Override
  public void succeed(String who) {}

  @Override
  public void fail(SignInFailure why) {}

  @Override
  public String toString() {
    return "PastedCallback[hidden]";
  }
}
