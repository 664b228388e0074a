package gondulf.help;

import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows the guides.
@Controller
class HelpController {

  private final Guides guides;

  HelpController(Guides guides) {
    this.guides = guides;
  }

  @GetMapping("/help")
  ResponseEntity<Page> list() {
    return answer(guides.first(), true);
  }

  @GetMapping("/help/{guide}")
  ResponseEntity<Page> show(@PathVariable String guide) {
    return guides
        .named(guide)
        .map(found -> answer(found, false))
        .orElseThrow(() -> new ErrorResponseException(HttpStatus.NOT_FOUND));
  }

  private static ResponseEntity<Page> answer(Guide guide, boolean isFirst) {
    return ResponseEntity.ok().contentType(Page.HTML).body(new GuidePage(guide, isFirst));
  }
}
