package gondulf.web;

import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookies by which a browser is known again: each a secret that means nothing, and of which
/// the server keeps the hash.
///
/// `Lax`, because apps send people here from other sites; `__Host-`, so that no neighbouring host
/// can set one.
@Component
public class SecretCookies {

  private static final Duration UNTIL_CLOSED = Duration.ofSeconds(-1);

  private final Issuer issuer;

  SecretCookies(Issuer issuer) {
    this.issuer = issuer;
  }

  public Optional<Secret> read(SecretCookie cookie, HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(each -> each.getName().equals(name(cookie)))
        .map(Cookie::getValue)
        .flatMap(SecretCookies::secret)
        .findFirst();
  }

  /// The header that sets a cookie until the browser is closed.
  public String write(SecretCookie cookie, Secret secret) {
    return header(cookie, secret.value(), UNTIL_CLOSED);
  }

  /// The header that sets a cookie for a while.
  public String write(SecretCookie cookie, Secret secret, Duration lifetime) {
    return header(cookie, secret.value(), lifetime);
  }

  /// The header that takes a cookie away.
  public String erase(SecretCookie cookie) {
    return header(cookie, "", Duration.ZERO);
  }

  private String header(SecretCookie cookie, String value, Duration lifetime) {
    return ResponseCookie.from(name(cookie), value)
        .httpOnly(true)
        .secure(issuer.isHttps())
        .sameSite("Lax")
        .path("/")
        .maxAge(lifetime)
        .build()
        .toString();
  }

  private String name(SecretCookie cookie) {
    return issuer.isHttps() ? "__Host-" + cookie.title() : cookie.title();
  }

  private static Stream<Secret> secret(String value) {
    try {
      return Stream.of(new Secret(value));
    } catch (MalformedValueException _) {
      return Stream.empty();
    }
  }
}
