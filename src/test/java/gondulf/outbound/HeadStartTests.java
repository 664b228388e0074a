package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Trouble;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@DisplayName("The certificates that are trusted are read beside everything else")
@ExtendWith(OutputCaptureExtension.class)
class HeadStartTests {

  @Test
  void theyAreReadBeforeAnybodyNeedsThem(CapturedOutput output) throws InterruptedException {
    var read = new AtomicInteger();

    run(() -> {
      read.incrementAndGet();
      return TestCertificate.TLS;
    });

    assertThat(read).hasValue(1);
    assertThat(output).doesNotContain("no website can be read");
  }

  @Test
  void whenTheyCannotBeReadTheOperatorIsToldAtOnce(CapturedOutput output)
      throws InterruptedException {
    run(HeadStartTests::broken);

    assertThat(output).contains("no website can be read", "the certificates cannot be read");
  }

  @Test
  void whenTheyCannotBeReadAFetchSaysSoAndNothingElseBreaks() throws IOException {
    try (var web = new WebFixture(HeadStartTests::broken)) {
      web.assertTrouble("https://alice.example/", Trouble.BROKEN);
    }
  }

  private static SSLContext broken() {
    throw new IllegalStateException("the certificates cannot be read");
  }

  private static void run(Supplier<SSLContext> tls) throws InterruptedException {
    new HeadStart(tls, new PublicSuffixes()).begin().join();
  }
}
