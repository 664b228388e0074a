package gondulf.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.ownership.Ownership;
import gondulf.protocol.Issuer;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.signin.VisitException.Reason;
import gondulf.web.Page;
import gondulf.web.Reference;
import java.net.URLEncoder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The first step: which website is yours? It is asked at once whether it wants this server.
@Controller
class WebsiteController {

  private static final Logger log = LoggerFactory.getLogger(WebsiteController.class);

  private final Errands errands;
  private final SignIns signIns;
  private final Ownership ownership;
  private final Issuer issuer;

  WebsiteController(Errands errands, SignIns signIns, Ownership ownership, Issuer issuer) {
    this.errands = errands;
    this.signIns = signIns;
    this.ownership = ownership;
    this.issuer = issuer;
  }

  @GetMapping("/sign-in/{signIn}/website")
  ResponseEntity<Page> show(Visit visit) {
    var errand = errands.of(visit.signIn());
    var known = visit.signIn().claimant().map(claimant -> claimant.me().toString());
    var filled = known.or(errand::hint).orElse("");
    return WebsitePage.of(visit, errand, filled).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/website")
  ResponseEntity<Page> name(Visit visit) {
    if (visit.signIn().isDenied()) {
      throw new VisitException(Reason.ENDED);
    }
    var errand = errands.of(visit.signIn());
    var typed = visit.parameters().optional("me", String::strip).orElse("");
    ProfileUrl website;
    try {
      website = ProfileUrl.ofTyped(typed);
    } catch (MalformedValueException e) {
      return WebsitePage.of(visit, errand, typed)
          .with("Your website " + e.rule() + ". Type a whole address, such as alice.example.")
          .answer(HttpStatus.BAD_REQUEST);
    }
    return ask(visit, website);
  }

  private static String setup(ProfileUrl me) {
    return "/setup?me=" + URLEncoder.encode(me.toString(), UTF_8);
  }

  private ResponseEntity<Page> ask(Visit visit, ProfileUrl website) {
    return switch (ownership.delegation(website)) {
      case Given given -> {
        signIns.name(visit.signIn(), Claimant.of(given));
        yield Redirects.seeOther(visit.at("proof"));
      }
      case Missing missing -> {
        var reference = Reference.random();
        log.info("{} can't sign in, reference {}: {}", missing.me(), reference, missing.finding());
        yield new FindingWords(missing.me(), issuer)
            .page(missing.finding())
            .goOn("Try again", visit.signIn().path("website"))
            .goOn("See all that is looked at", setup(missing.me()))
            .with(reference)
            .answer(HttpStatus.UNPROCESSABLE_CONTENT);
      }
    };
  }
}
