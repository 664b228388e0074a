package gondulf.outbound;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Reads all hostile pages at the same moment, as the server does.
final class HostileReader {

  private static final List<String> HEADERS =
      List.of("<x>;rel=me,".repeat(700), "<x>;rel='" + "k ".repeat(4000) + "'");
  private static final ReadingRoom ROOM = new ReadingRoom();

  private HostileReader() {}

  public static void main(String[] arguments) throws Exception {
    var pages = HostilePage.all();
    Stream<Callable<String>> readers = pages.stream().map(each -> () -> read(each));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var each : threads.invokeAll(readers.toList())) {
        System.out.println(each.get());
      }
    }
    System.out.println("read " + pages.size());
  }

  private static String read(HostilePage page) throws Exception {
    var head =
        new Fetched.Document(
            URI.create("https://evil.example/"),
            List.of(),
            200,
            "text/html",
            HEADERS,
            Optional.empty());
    for (; ; ) {
      try (var place = ROOM.enter()) {
        var bytes = place.read(page.stream(), HostilePage.LONGEST + 1);
        var body = new BodyText(bytes, Optional.empty());
        var document = place.understand(() -> head.withBody(body.html()));
        return page.name() + ": " + document.html().links().size();
      } catch (NoRoomException _) {
        Thread.onSpinWait();
      }
    }
  }
}
