package gondulf.account;

import gondulf.protocol.MalformedValueException;
import gondulf.signin.Wanted;
import gondulf.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Lets somebody show more than they have, so that they can change what they see.
@Controller
class ProveController {

  private final AccountEntrance entrance;

  ProveController(AccountEntrance entrance) {
    this.entrance = entrance;
  }

  /// Begins a sign-in, and changes nothing else.
  @GetMapping("/account/prove")
  ResponseEntity<Page> begin(AccountVisit visit, HttpServletRequest request) {
    var wanted = visit.parameters().optional("wanted", ProveController::wanted);
    var to = visit.parameters().optional("to", AccountPath::of).orElse(AccountPath.HOME);
    return entrance.beginProof(request, visit, wanted.orElse(Wanted.PRESENCE), to);
  }

  private static Wanted wanted(String text) {
    return switch (text) {
      case "PRESENCE" -> Wanted.PRESENCE;
      case "CONTROL" -> Wanted.CONTROL;
      default -> throw new MalformedValueException("must be PRESENCE or CONTROL");
    };
  }
}
