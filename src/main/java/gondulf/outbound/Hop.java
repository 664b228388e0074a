package gondulf.outbound;

import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Hop.Result.Arrived;
import gondulf.outbound.Hop.Result.Lost;
import gondulf.outbound.ReadingRoom.Place;
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
  private final ReadingRoom room = new ReadingRoom();

  Hop(CloseableHttpClient client, InstantSource clock) {
    this.client = client;
    this.clock = clock;
  }

  /// @param way the hops before this one
  Result to(Destination destination, Wish wish, List<Redirect> way) {
    try (var place = room.enter()) {
      var result = read(destination, wish, place);
      return wish == Wish.TEXT && result instanceof Arrived arrived
          ? arrived.after(way).understood(place)
          : result;
    } catch (IOException e) {
      return new Lost(troubleOf(e));
    }
  }

  /// The request is aborted before the answer is closed: closing alone would read an endless body
  /// to its end.
  private Result read(Destination destination, Wish wish, Place place) throws IOException {
    var request = new HttpGet(destination.url());
    request.setHeader(HttpHeaders.ACCEPT, wish.accept());
    try (var answer = client.executeOpen(HttpHost.create(destination.url()), request, null)) {
      try {
        return new Response(answer, place).read(destination.url(), wish, clock.instant());
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
      case NoRoomException _ -> Trouble.BUSY;
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
    /// @param document all of it, once it was understood; until then, without what it says
    record Arrived(Document document, BodyText body) implements Result, Journey.End {

      private Arrived after(List<Redirect> way) {
        return new Arrived(document.after(way), body);
      }

      private Arrived understood(Place place) throws IOException {
        var whole =
            document.isHtml()
                ? place.understand(() -> document.withBody(body.html()))
                : document.withBody(document.isJson() ? body.json() : "");
        return new Arrived(whole, BodyText.NONE);
      }
    }

    /// It is elsewhere.
    record Moved(int status, String location) implements Result {}

    /// There is none.
    record Lost(Trouble trouble) implements Result {}
  }
}
