package gondulf.terminal;

import java.nio.file.Path;
import java.time.Duration;

/// Why nobody was signed in: a sentence for the person, and an exit code for scripts.
///
/// No sentence holds a secret. What it quotes of a server is cut short, and can't move the cursor
/// of a terminal.
public abstract sealed class SignInFailure extends Exception {

  private static final long serialVersionUID = 1L;

  private final int exitCode;

  private SignInFailure(int exitCode, String sentence) {
    super(Quoted.printable(sentence));
    this.exitCode = exitCode;
  }

  /// The code with which a command ends that failed so.
  public int exitCode() {
    return exitCode;
  }

  /// What happened, why, and what to do next.
  public String sentence() {
    return String.valueOf(getMessage());
  }

  /// There are no tokens, or none that the server still takes.
  public static final class NotSignedIn extends SignInFailure {
    /// As said by the file or the server.
    ///
    /// @param why as a whole sentence
    public NotSignedIn(String why) {
      super(3, why + " Sign in with gondulf auth login.");
    }
  }

  /// The person, or the server in their name, has said no.
  public static final class Denied extends SignInFailure {
    public Denied() {
      super(
          4,
          "The request was denied in the browser. Nothing was stored; try again if that was a mistake.");
    }
  }

  /// The browser did not come back.
  public static final class TimedOut extends SignInFailure {
    public TimedOut(Duration patience) {
      super(
          5,
          "No answer came from the browser within %d seconds. Try again, and finish there in time."
              .formatted(patience.toSeconds()));
    }
  }

  /// The answer belongs to another request.
  public static final class WrongState extends SignInFailure {
    public WrongState() {
      super(
          6,
          "The answer has another state than the request. Somebody may be trying to sign you in as"
              + " themselves; nothing was taken from it. Try again from the start.");
    }
  }

  /// The answer comes from another server.
  public static final class WrongIssuer extends SignInFailure {
    public WrongIssuer(String expected, String said) {
      super(
          7,
          "The answer should come from %s, but %s. Somebody may be mixing up servers; nothing was"
                  .formatted(Quoted.of(expected), said)
              + " taken from it. Try again from the start.");
    }
  }

  /// The server speaks for somebody whose page does not name it.
  public static final class WrongMe extends SignInFailure {
    /// As found at the page.
    ///
    /// @param why as a whole sentence
    public WrongMe(String why) {
      super(8, why + " The tokens were not stored.");
    }
  }

  /// The token endpoint gave no tokens.
  public static final class ExchangeFailed extends SignInFailure {

    private final String error;
    private final String description;
    private final int status;

    /// As the server said it.
    ///
    /// @param error the error code of the server, or empty
    /// @param description its own words, or ours where it has none
    public ExchangeFailed(String error, String description, int status) {
      super(9, ServerError.sentence("The server gave no tokens", error, description, status));
      this.error = error;
      this.description = description;
      this.status = status;
    }

    public String error() {
      return error;
    }

    public String description() {
      return description;
    }

    public int status() {
      return status;
    }
  }

  /// A server can't be reached, or does not answer.
  public static final class NetworkFailed extends SignInFailure {
    /// As the system said it.
    ///
    /// @param what as the beginning of a sentence: `https://alice.example/ can't be reached`
    public NetworkFailed(String what) {
      super(10, what + ". Check the network and the proxy, and try again.");
    }
  }

  /// The page or the issuer names no server that can be used.
  public static final class DiscoveryFailed extends SignInFailure {
    /// As found at the page or the metadata.
    ///
    /// @param why as a whole sentence or more
    public DiscoveryFailed(String why) {
      super(11, why);
    }
  }

  /// Something else listens where the browser should come back to.
  public static final class PortTaken extends SignInFailure {
    public PortTaken(int port) {
      super(
          12,
          "Port %d on this machine can't be listened at: something else may do so. Choose another one"
                  .formatted(port)
              + " with --port, or leave --port away to get a free one.");
    }
  }

  /// The file of an account, or its folder, can't be trusted or used.
  public static final class UnsafeFile extends SignInFailure {
    /// As found on the disk.
    ///
    /// @param why as the end of a sentence: `can be read by others`
    public UnsafeFile(Path file, String why, String next) {
      super(13, "%s %s. %s".formatted(file, why, next));
    }
  }

  /// The server has refused the request, and sent the browser back to say so.
  public static final class RequestRefused extends SignInFailure {
    public RequestRefused(String error, String description) {
      super(14, ServerError.sentence("The server refused the request", error, description, 0));
    }
  }
}
