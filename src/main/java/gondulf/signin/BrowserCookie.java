package gondulf.signin;

import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.Secret;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// The cookie by which a browser is known again during a sign-in: a secret that means nothing, and
/// of which the server keeps the hash.
///
/// `Lax`, because apps send people here from other sites; `__Host-`, so that no neighbouring host
/// can set it.
@Component
public class BrowserCookie {

  private final Issuer issuer;

  BrowserCookie(Issuer issuer) {
    this.issuer = issuer;
  }

  public Optional<Secret> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(cookie -> cookie.getName().equals(name()))
        .map(Cookie::getValue)
        .flatMap(BrowserCookie::secret)
        .findFirst();
  }

  public String write(Secret browser) {
    return ResponseCookie.from(name(), browser.value())
        .httpOnly(true)
        .secure(issuer.isHttps())
        .sameSite("Lax")
        .path("/")
        .build()
        .toString();
  }

  private String name() {
    return issuer.isHttps() ? "__Host-gondulf-browser" : "gondulf-browser";
  }

  private static Stream<Secret> secret(String value) {
    try {
      return Stream.of(new Secret(value));
    } catch (MalformedValueException _) {
      return Stream.empty();
    }
  }
}
