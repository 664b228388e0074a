package gondulf.outbound;

import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Lost;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;

/// One request to one server, without following where it leads.
final class Hop {

  private final CloseableHttpClient client;
  private final InstantSource clock;

  Hop(CloseableHttpClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  Result to(Destination destination) {
    try {
      return read(destination, new HttpGet(destination.url()));
    } catch (IOException e) {
      return new Lost(troubleOf(e));
    }
  }

  /// The request is aborted before the answer is closed: closing alone would read an endless body
  /// to its end.
  private Result read(Destination destination, HttpGet request) throws IOException {
    try (var answer = client.executeOpen(HttpHost.create(destination.url()), request, null)) {
      try {
        return new Response(answer).read(destination.url(), clock.instant());
      } finally {
        request.abort();
      }
    }
  }

  private static Trouble troubleOf(IOException e) {
    return switch (e) {
      case ForbiddenAddressException _ -> Trouble.FORBIDDEN_ADDRESS;
      case NoNameServerException _ -> Trouble.NO_NAME_SERVER;
      case UnknownHostException _ -> Trouble.UNRESOLVED;
      case ConnectTimeoutException _ -> Trouble.UNREACHABLE;
      case ConnectException _ -> Trouble.UNREACHABLE;
      case NoRouteToHostException _ -> Trouble.UNREACHABLE;
      case ConnectionRequestTimeoutException _ -> Trouble.BUSY;
      case SocketTimeoutException _ -> Trouble.SLOW;
      case SSLException _ -> Trouble.INSECURE;
      case TooLargeException _ -> Trouble.TOO_LARGE;
      default -> Trouble.BROKEN;
    };
  }

  /// What one server answered to one request.
  sealed interface Result {

    /// It is here.
    record Arrived(Fetched.Document document) implements Result {}

    /// It is elsewhere.
    record Moved(int status, String location) implements Result {}

    /// There is none.
    record Lost(Trouble trouble) implements Result {}
  }
}
