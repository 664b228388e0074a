package gondulf.authorization;

import gondulf.client.Logo;
import gondulf.client.LogoImage;
import gondulf.client.Logos;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows the logos of apps, so that no page of a sign-in asks an app's own site for one.
///
/// A logo gets a new name whenever it is drawn: under one name there is one picture for ever.
@Controller
class LogoController {

  private static final CacheControl FOR_EVER =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  private final Logos logos;

  LogoController(Logos logos) {
    this.logos = logos;
  }

  @GetMapping(Logo.PATH + "{name}")
  ResponseEntity<byte[]> show(@PathVariable String name) {
    return logos.named(name).map(LogoController::answer).orElseGet(LogoController::none);
  }

  private static ResponseEntity<byte[]> answer(LogoImage image) {
    return ResponseEntity.ok()
        .cacheControl(FOR_EVER)
        .contentType(MediaType.IMAGE_PNG)
        .body(image.png());
  }

  /// It has been forgotten since the page was made; the next page will have it again.
  private static ResponseEntity<byte[]> none() {
    return ResponseEntity.notFound().cacheControl(CacheControl.noStore()).build();
  }
}
