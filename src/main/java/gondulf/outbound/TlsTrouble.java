package gondulf.outbound;

import gondulf.outbound.Fetched.Trouble;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/// Why a connection could not be trusted, as far as it can be told: people mend an old certificate
/// in another way than one that is not theirs.
final class TlsTrouble {

  /// The JDK has no type of its own for it. Should its words change, less is told, and no more.
  private static final Pattern OTHER_NAME =
      Pattern.compile("No (subject alternative (DNS )?names?|name)\\b.*");

  private TlsTrouble() {}

  static Trouble of(SSLException failure) {
    return causes(failure).flatMap(TlsTrouble::known).findFirst().orElse(Trouble.INSECURE);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
  }

  private static Stream<Trouble> known(Throwable cause) {
    return switch (cause) {
      case CertificateExpiredException _ -> Stream.of(Trouble.EXPIRED_CERTIFICATE);
      case CertificateException mismatch
          when OTHER_NAME.matcher(String.valueOf(mismatch.getMessage())).matches() ->
          Stream.of(Trouble.OTHERS_CERTIFICATE);
      default -> Stream.empty();
    };
  }
}
