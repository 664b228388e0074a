package gondulf.account;

import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// How a person comes in, to be seen.
@Controller
class WaysController {

  private final WaysPages pages;

  WaysController(WaysPages pages) {
    this.pages = pages;
  }

  @GetMapping("/account/ways")
  ResponseEntity<Page> show(AccountVisit visit) {
    return pages.of(visit).answer(HttpStatus.OK);
  }
}
