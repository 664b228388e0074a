package gondulf.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// So many requests, some at a time, that the compilers have done and the heap has been full.
record Load(Running running, List<String> pages) {

  private static final int AT_A_TIME = 16;
  private static final int REQUESTS_OF_EACH = 1_000;

  void run() throws InterruptedException {
    try (var client = HttpClient.newHttpClient();
        var visitors = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Void> visitor = () -> visit(client);
      for (var visit : visitors.invokeAll(Collections.nCopies(AT_A_TIME, visitor))) {
        visit.resultNow();
      }
    }
  }

  private Void visit(HttpClient client) throws IOException, InterruptedException {
    for (int i = 0; i < REQUESTS_OF_EACH; i++) {
      var request = HttpRequest.newBuilder(running.at(pages.get(i % pages.size()))).build();
      client.send(request, BodyHandlers.discarding());
    }
    return null;
  }
}
