package gondulf.command;

import gondulf.terminal.Callback;
import gondulf.terminal.CallbackServer;
import gondulf.terminal.SignInFailure;
import java.net.URI;
import java.time.Duration;
import picocli.CommandLine.Option;

/// Where the person says yes, and how the answer gets here.
final class BrowserChoice {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "At which port of this machine the browser comes back (default: a free one).")
  private Port port = Port.FREE;

  @Option(
      names = "--no-browser",
      description = {
        "Opens no browser. Open the printed address wherever you like;",
        "if that is another machine, paste here where it ends up."
      })
  private boolean isElsewhere;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      description = "How long to wait: 90s, 5m, 1h (default: 5m).")
  private Duration patience = Duration.ofMinutes(5);

  CallbackServer listen() throws SignInFailure {
    return CallbackServer.open(port.number());
  }

  /// Sends the person to the server and waits for the answer.
  Callback answer(CallbackServer server, URI url, Conversation conversation)
      throws SignInFailure, InterruptedException {
    var isOpened = !isElsewhere && conversation.open(url);
    conversation.showAddress(url, isOpened);
    return isOpened ? server.await(patience) : conversation.pastedOrCaught(server, patience);
  }
}
