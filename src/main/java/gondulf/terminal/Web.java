package gondulf.terminal;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/// The Web as this client sees it: through the proxy that the environment names, patient with a
/// network that fails for a moment, and never patient without end.
public final class Web {

  private static final int MOST_REDIRECTS = 5;

  private final Wire wire;
  private final Backoff backoff;

  Web(Wire wire, Backoff backoff) {
    this.wire = wire;
    this.backoff = backoff;
  }

  /// The Web from where this program runs. Nothing is opened before it is used.
  ///
  /// @param environment of which the variables for proxies are read
  public static Web of(Map<String, String> environment) {
    return new Web(new Wire(environment), Backoff.USUAL);
  }

  /// Reads a page, and follows where it leads.
  WebAnswer read(WebRequest request) throws SignInFailure {
    var answer = send(request);
    for (int hops = 0; answer.location().isPresent(); hops++) {
      var target = answer.location().orElseThrow();
      if (hops == MOST_REDIRECTS || !SecureUrl.is(target)) {
        throw new SignInFailure.DiscoveryFailed(
            "%s leads on %s. It has to be repaired there."
                .formatted(
                    Quoted.of(request.url().toString()),
                    hops == MOST_REDIRECTS ? "without an end" : "to a URL that is not https"));
      }
      answer = send(request.to(target));
    }
    return answer;
  }

  /// Asks once, or again where that does no harm and may help. Redirects are not followed.
  ///
  /// What spends a secret is asked again only if it surely wasn't sent.
  WebAnswer send(WebRequest request) throws SignInFailure {
    try {
      for (int tries = 1; ; tries++) {
        try {
          var answer = wire.send(request);
          if (!answer.isPassing() || !request.isRepeatable() || !backoff.isWorthTry(tries)) {
            return answer;
          }
        } catch (IOException failure) {
          var mayRepeat = request.isRepeatable() || Trouble.isBeforeSending(failure);
          if (Trouble.isLasting(failure) || !mayRepeat || !backoff.isWorthTry(tries)) {
            throw Trouble.with(host(request.url()), failure);
          }
        }
        backoff.pause(tries);
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new SignInFailure.NetworkFailed("Waiting for " + host(request.url()) + " was ended");
    }
  }

  private static String host(URI url) {
    return Quoted.of(url.getRawAuthority());
  }
}
