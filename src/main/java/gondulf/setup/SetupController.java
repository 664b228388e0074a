package gondulf.setup;

import gondulf.language.Words;
import gondulf.protocol.Parameters;
import gondulf.setup.Consultation.Held;
import gondulf.setup.Consultation.Postponed;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import gondulf.web.RetryAfter;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Lets people have their website looked over. What is asked stands in the address, so that a
/// result can be shown to somebody who can help; asking changes nothing.
@Controller
class SetupController {

  private final Consultations consultations;

  SetupController(Consultations consultations) {
    this.consultations = consultations;
  }

  @GetMapping("/setup")
  ResponseEntity<Page> show(Parameters parameters, ClientAddress client) {
    var typed = parameters.optional("me", String::strip).orElse("");
    var page = SetupPage.empty(consultations.issuer(), typed);
    if (typed.isEmpty()) {
      return page.answer(HttpStatus.OK);
    }
    var only = parameters.optional("only", String::strip).orElse("");
    return switch (consultations.about(typed, client)) {
      case Held(var report) -> page.with(report, only).answer(HttpStatus.OK);
      case Postponed postponed -> refused(page, postponed);
    };
  }

  private static ResponseEntity<Page> refused(SetupPage page, Postponed postponed) {
    var seconds = RetryAfter.seconds(postponed.until());
    return page.with(Words.say(why(postponed), "seconds", seconds))
        .answer(HttpStatus.TOO_MANY_REQUESTS, postponed.until());
  }

  private static String why(Postponed postponed) {
    return switch (postponed.reason()) {
      case TOO_OFTEN -> "setup.view.too-often";
      case TOO_MANY_AT_ONCE -> "setup.view.busy";
    };
  }
}
