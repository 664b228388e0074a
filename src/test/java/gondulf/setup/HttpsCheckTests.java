package gondulf.setup;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Knocked.Opened;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Examination.Reach;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Whether a page is reached over https")
class HttpsCheckTests {

  private static final ProfileUrl ALICE = ProfileUrl.ofTyped("alice.example");

  @ParameterizedTest
  @CsvSource({
    "EXPIRED_CERTIFICATE, HTTPS_EXPIRED",
    "OTHERS_CERTIFICATE, HTTPS_OTHER_NAME",
    "INSECURE, HTTPS_UNTRUSTED",
    "UNREACHABLE, HTTPS_CLOSED",
    "BUSY, HTTPS_UNKNOWN",
    "NO_NAME_SERVER, HTTPS_UNKNOWN",
  })
  void certificatesAreToldFromClosedDoors(Trouble trouble, Symptom symptom) {
    assertThat(new HttpsCheck().judge(failed(trouble)).orElseThrow().symptom()).isEqualTo(symptom);
  }

  @ParameterizedTest
  @CsvSource({"UNRESOLVED", "FORBIDDEN_ADDRESS", "TOO_LARGE", "SLOW", "TOO_MANY_REDIRECTS"})
  void whatAnotherFindingSaysIsNotSaidTwice(Trouble trouble) {
    assertThat(new HttpsCheck().judge(failed(trouble))).isEmpty();
  }

  private static Examination failed(Trouble trouble) {
    var address = new Answer.Found<>(List.of(InetAddress.ofLiteral("192.0.2.1")));
    return new Examination(
        ALICE,
        new Reach(address, true, new Opened(200), Optional.empty()),
        SitePage.of(new Failed(ALICE.url(), trouble), Optional.empty()),
        Optional.empty(),
        Optional.empty());
  }
}
