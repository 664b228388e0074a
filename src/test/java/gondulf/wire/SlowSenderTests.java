package gondulf.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.io.IOException;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Whoever is slow holds nobody else up")
class SlowSenderTests {

  /// Three of four places that there are.
  private static final int MANY = 150;

  private final World world = World.shared();
  private final List<Socket> slow = new ArrayList<>();

  @AfterEach
  void hangUp() throws IOException {
    for (var socket : slow) {
      socket.close();
    }
  }

  @Test
  void manyHalfSentFormsLeaveTheServerFree() throws IOException {
    for (int i = 0; i < MANY; i++) {
      slow.add(begunForm());
    }

    assertThat(Http.get(world.at("/health")).statusCode()).isEqualTo(200);
    assertThat(Http.get(world.at("/gondulf.css")).statusCode()).isEqualTo(200);
  }

  private Socket begunForm() throws IOException {
    var socket = new Socket("localhost", world.url().getPort());
    var head =
        """
        POST /token HTTP/1.1
        Host: %s
        Content-Type: application/x-www-form-urlencoded
        Content-Length: 60000

        g\
        """
            .formatted(world.url().getAuthority());
    socket.getOutputStream().write(head.replace("\n", "\r\n").getBytes(US_ASCII));
    return socket;
  }
}
