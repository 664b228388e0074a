package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.outbound.Fetched.Trouble;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Why a connection could not be trusted")
class TlsTroubleTests {

  @ParameterizedTest
  @MethodSource
  void isTheDeepestReasonThatIsKnown(Throwable cause, Trouble trouble) {
    var failure = new SSLHandshakeException("PKIX path validation failed", cause);

    assertThat(TlsTrouble.of(failure)).isEqualTo(trouble);
  }

  static Stream<Arguments> isTheDeepestReasonThatIsKnown() {
    return Stream.of(
        Arguments.of(
            new CertificateException("x", new CertificateExpiredException("NotAfter: 2020")),
            Trouble.EXPIRED_CERTIFICATE),
        Arguments.of(
            new CertificateException("No name matching bob.example found"),
            Trouble.OTHERS_CERTIFICATE),
        Arguments.of(
            new CertificateException("No subject alternative names present"),
            Trouble.OTHERS_CERTIFICATE),
        Arguments.of(new CertificateException("unable to find a path"), Trouble.INSECURE),
        Arguments.of(new SSLException("no cipher in common"), Trouble.INSECURE));
  }
}
