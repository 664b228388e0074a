package gondulf.terminal;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// What an exception of the network means for what was asked.
final class Trouble {

  private Trouble() {}

  /// Whether nothing of the request has left this machine.
  static boolean isBeforeSending(IOException failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  /// Whether another try would end in the same way, or take as long once more.
  static boolean isLasting(IOException failure) {
    return has(failure, SSLException.class)
        || failure instanceof HttpTimeoutException
        || failure instanceof ProxyException;
  }

  static SignInFailure with(String host, IOException failure) {
    return new SignInFailure.NetworkFailed(sentence(host, failure));
  }

  private static String sentence(String host, IOException failure) {
    if (failure instanceof ProxyException) {
      return String.valueOf(failure.getMessage());
    }
    if (failure instanceof HttpTimeoutException) {
      return host + " did not answer in time";
    }
    if (has(failure, UnresolvedAddressException.class)) {
      return host + " can't be found";
    }
    if (has(failure, SSLException.class)) {
      return "The connection to %s is not secure: %s"
          .formatted(host, Quoted.of(Objects.toString(failure.getMessage(), "TLS failed")));
    }
    var reason = Objects.toString(failure.getMessage(), "no connection");
    return "%s can't be reached: %s".formatted(host, Quoted.of(reason));
  }

  private static boolean has(Throwable failure, Class<? extends Throwable> kind) {
    return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
        .limit(10)
        .anyMatch(kind::isInstance);
  }
}
