package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.ShippedServer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The slow, by the thousand, at the heap that the image has")
class SlowCrowdTests {

  private static final int THOUSANDS = 2000;
  private static final Duration STAY = Duration.ofMillis(1500);

  @TempDir Path directory;

  @Test
  void doNotEndTheServerAndItAnswersWhenTheyAreGone() throws Exception {
    try (var server = ShippedServer.start(directory, List.of(), Map.of())) {
      for (var each : requests().entrySet()) {
        try (var crowd = Crowd.of(THOUSANDS, server.url().getPort(), each.getValue())) {
          crowd.stay(STAY);
        }
        assertThat(server.process().isAlive()).as(each.getKey()).isTrue();
        assertThat(server.isUp()).as(each.getKey()).isTrue();
      }
    }
  }

  private static Map<String, String> requests() {
    var requests = new LinkedHashMap<String, String>();
    requests.put("half a head", "GET /authorize?state=s HTTP/1.1\r\nHost: localhost\r\nX: ");
    requests.put("half a form", form(60_000, 1));
    requests.put("most of a form", form(16_384, 16_000));
    requests.put("most of a form that is too long", form(65_536, 64_000));
    requests.put("idle", page("/health"));
    requests.put("does not read", page("/help/run-your-own").repeat(50));
    return requests;
  }

  private static String form(int length, int sent) {
    return """
    POST /token HTTP/1.1
    Host: localhost
    Content-Type: application/x-www-form-urlencoded
    Content-Length: %d

    %s\
    """
        .formatted(length, "f".repeat(sent))
        .replace("\n", "\r\n");
  }

  private static String page(String path) {
    return "GET %s HTTP/1.1\r\nHost: localhost\r\n\r\n".formatted(path);
  }
}
