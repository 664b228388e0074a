package gondulf.web;

import gondulf.language.Language;
import gondulf.protocol.Issuer;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/// Keeps the language that somebody chose in their browser. It is no secret, and says nothing of
/// who they are.
@Component
class LanguageCookie {

  private static final String NAME = "lang";
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final Issuer issuer;

  LanguageCookie(Issuer issuer) {
    this.issuer = issuer;
  }

  Optional<Language> read(HttpServletRequest request) {
    return Stream.ofNullable(request.getCookies())
        .flatMap(Arrays::stream)
        .filter(each -> each.getName().equals(NAME))
        .map(Cookie::getValue)
        .flatMap(value -> Language.of(value).stream())
        .findFirst();
  }

  /// The header that sets it.
  String write(Language language) {
    return ResponseCookie.from(NAME, language.tag())
        .httpOnly(true)
        .secure(issuer.isHttps())
        .sameSite("Lax")
        .path("/")
        .maxAge(A_YEAR)
        .build()
        .toString();
  }
}
