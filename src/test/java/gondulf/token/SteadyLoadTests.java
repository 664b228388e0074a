package gondulf.token;

import static gondulf.token.TokenServer.claim;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import gondulf.testing.BuildFolder;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many apps at once, for long")
class SteadyLoadTests {

  /// As long as the build has time for, or as the profile `endurance` says.
  private static final int SECONDS = Integer.getInteger("endurance.load-seconds", 5);

  private static final int AT_ONCE = 32;
  private static final int WARM_UP = 10;
  private static final long MEGABYTE = 1024 * 1024;
  private static final int FEW = 20;

  @AutoClose
  private final TokenServer server =
      new TokenServer(BuildFolder.temporary("load"), "gondulf.requests-per-minute=100000000");

  @Test
  @DisplayName("They leave neither memory nor descriptors behind")
  void leaveNothingBehind() throws Exception {
    loadFor(TimeUnit.SECONDS.toMillis(SECONDS) / WARM_UP + 1);
    var memory = usedMemory();
    var descriptors = descriptors();

    loadFor(TimeUnit.SECONDS.toMillis(SECONDS));

    assertThat(usedMemory() - memory).isLessThan(16 * MEGABYTE);
    assertThat(descriptors() - descriptors).isLessThan(FEW);
  }

  private void loadFor(long millis) throws InterruptedException, ExecutionException {
    var goesOn = new AtomicBoolean(true);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var apps =
          Stream.generate(() ->
                  threads.submit(() -> {
                    while (goesOn.get()) {
                      useAll();
                    }
                  }))
              .limit(AT_ONCE)
              .toList();
      TimeUnit.MILLISECONDS.sleep(millis);
      goesOn.set(false);
      for (var app : apps) {
        app.get();
      }
    }
  }

  /// A code, its tokens, what is said of them, and their end.
  private void useAll() {
    var code = server.renewableCode("create");
    var first = server.redeem(claim(code));
    assertThat(first.statusCode()).isEqualTo(200);
    var second = server.refresh(Json.refreshToken(first));
    var token = Json.accessToken(second);
    assertThat(server.verified(token)).isEqualTo(200);
    assertThat(server.introspect(token).body()).contains("\"active\":true");
    assertThat(server.revoke(Json.refreshToken(second)).statusCode()).isEqualTo(200);
    assertThat(server.verified(token)).isEqualTo(401);
  }

  private static long usedMemory() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long descriptors() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system
        ? system.getOpenFileDescriptorCount()
        : 0;
  }
}
