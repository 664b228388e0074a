package gondulf.outbound;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Lost;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;

/// One request to one server, without following where it leads.
final class Hop {

  private final CloseableHttpClient client;
  private final InstantSource clock;

  Hop(CloseableHttpClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  Result to(Destination destination, Wish wish) {
    try {
      var request = new HttpGet(destination.url());
      request.setHeader(HttpHeaders.ACCEPT, wish.accept());
      return read(destination, wish, request);
    } catch (IOException e) {
      return new Lost(troubleOf(e));
    }
  }

  /// The request is aborted before the answer is closed: closing alone would read an endless body
  /// to its end.
  private Result read(Destination destination, Wish wish, HttpGet request) throws IOException {
    try (var answer = client.executeOpen(HttpHost.create(destination.url()), request, null)) {
      try {
        return new Response(answer).read(destination.url(), wish, clock.instant());
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
      case SSLException insecure -> TlsTrouble.of(insecure);
      case TooLargeException _ -> Trouble.TOO_LARGE;
      default -> Trouble.BROKEN;
    };
  }

  /// What one server answered to one request.
  sealed interface Result {

    /// It is here.
    ///
    /// @param head all but what it says
    record Arrived(Document head, BodyText body) implements Result, Journey.End {

      Arrived after(List<Redirect> way) {
        return new Arrived(head.after(way), body);
      }

      Document document() {
        if (head.isJson()) {
          return head.withBody(body.json());
        }
        return head.isHtml() ? head.withBody(body.html()) : head;
      }
    }

    /// It is elsewhere.
    record Moved(int status, String location) implements Result {}

    /// There is none.
    record Lost(Trouble trouble) implements Result {}
  }
}
