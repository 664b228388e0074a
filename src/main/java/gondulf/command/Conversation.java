package gondulf.command;

import gondulf.terminal.Callback;
import gondulf.terminal.CallbackServer;
import gondulf.terminal.SignInFailure;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// What is said between this program and a person whose browser is sent away and comes back.
record Conversation(AuthSurroundings surroundings, AccountChoice account) {

  boolean open(URI url) {
    return surroundings.browser().open(url);
  }

  void showAddress(URI url, boolean isOpened) {
    account.explain(
        isOpened
            ? "Your browser opens. If it does not, go to:"
            : "Open this address in a browser, and say there what you allow:");
    account.answer(url.toString());
  }

  /// What comes first: the browser, or the address where it ended up on another machine.
  Callback pastedOrCaught(CallbackServer server, Duration patience)
      throws SignInFailure, InterruptedException {
    account.explain(
        "If the browser is on another machine, it ends at a page that it can't open. Paste the"
            + " address of that page here:");
    var first = new CompletableFuture<Callback>();
    Thread.ofVirtual().start(() -> await(server, patience, first));
    Thread.ofPlatform()
        .daemon()
        .start(() -> new Paste(surroundings.input(), account).read(first::complete));
    try {
      return first.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SignInFailure failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static void await(
      CallbackServer server, Duration patience, CompletableFuture<Callback> first) {
    try {
      first.complete(server.await(patience));
    } catch (SignInFailure | InterruptedException | RuntimeException e) {
      first.completeExceptionally(e);
    }
  }
}
