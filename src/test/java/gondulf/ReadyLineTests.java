package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("What the operator is told when the server is ready")
@ExtendWith(OutputCaptureExtension.class)
class ReadyLineTests {

  @TempDir Path directory;

  @Test
  void aLoopbackBaseUrlThatLeadsToAnotherPortIsRemarked(CapturedOutput output) {
    var port = start("http://localhost:1", 0);

    assertThat(output)
        .contains("Gondulf listens on " + port + ", but GONDULF_BASE_URL says 1")
        .doesNotContain("quick_check");
  }

  @Test
  void aBaseUrlThatLeadsHereOrToAProxyIsNot(CapturedOutput output) throws IOException {
    var port = free();
    start("http://127.0.0.1:" + port, port);
    start("https://id.example", 0);

    assertThat(output)
        .contains("ready at http://127.0.0.1:" + port, "ready at https://id.example")
        .doesNotContain("but GONDULF_BASE_URL says");
  }

  private String start(String baseUrl, int port) {
    try (var server =
        SpringApplication.run(
            GondulfApplication.class,
            "--server.port=" + port,
            "--gondulf.base-url=" + baseUrl,
            "--gondulf.database-url=jdbc:sqlite:" + directory.resolve("gondulf.db"))) {
      return server.getEnvironment().getRequiredProperty("local.server.port");
    }
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
