package gondulf.web;

import gondulf.language.Language;
import gondulf.protocol.Parameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Lets people choose their language on every page, and stay where they are.
@Controller
class LanguageController {

  private final LanguageCookie cookie;
  private final OwnPages pages;

  LanguageController(LanguageCookie cookie, OwnPages pages) {
    this.cookie = cookie;
    this.pages = pages;
  }

  @PostMapping("/language")
  ResponseEntity<Void> choose(Parameters form, HttpServletRequest request) {
    var headers = new HttpHeaders();
    form.optional("language", Function.identity())
        .flatMap(Language::of)
        .map(cookie::write)
        .ifPresent(header -> headers.add(HttpHeaders.SET_COOKIE, header));
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .headers(headers)
        .cacheControl(CacheControl.noStore())
        .location(pages.pressedOn(request))
        .build();
  }
}
