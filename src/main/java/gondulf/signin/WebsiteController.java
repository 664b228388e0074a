package gondulf.signin;

import gondulf.identity.BrowserName;
import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.protocol.MalformedValueException;
import gondulf.protocol.ProfileUrl;
import gondulf.signin.VisitException.Reason;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The first step: which website is yours? It is asked at once whether it wants this server. A
/// passkey answers this step and the next one.
@Controller
class WebsiteController {

  private final Errands errands;
  private final Introduction introduction;
  private final RememberedProof remembered;
  private final PasskeyForms forms;

  WebsiteController(
      Errands errands, Introduction introduction, RememberedProof remembered, PasskeyForms forms) {
    this.errands = errands;
    this.introduction = introduction;
    this.remembered = remembered;
    this.forms = forms;
  }

  @GetMapping("/sign-in/{signIn}/website")
  ResponseEntity<Page> show(Visit visit) {
    var errand = errands.of(visit.signIn());
    var known = visit.signIn().claimant().map(claimant -> claimant.me().toString());
    return page(visit, errand, known.or(errand::hint).orElse("")).answer(HttpStatus.OK);
  }

  @PostMapping("/sign-in/{signIn}/website")
  ResponseEntity<Page> name(
      Visit visit, BrowserName browser, ClientAddress client, HttpServletRequest request) {
    if (visit.signIn().isDenied()) {
      throw new VisitException(Reason.ENDED);
    }
    var errand = errands.of(visit.signIn());
    var typed = visit.parameters().optional("me", String::strip).orElse("");
    ProfileUrl website;
    try {
      website = ProfileUrl.ofTyped(typed);
    } catch (MalformedValueException e) {
      return page(visit, errand, typed)
          .with(Words.say("signin.website.wrong", "rule", Phrase.words(e.rule())))
          .answer(HttpStatus.BAD_REQUEST);
    }
    return introduction.of(
        visit, website, browser, client, named -> remembered.tryOut(named, browser, request));
  }

  private WebsitePage page(Visit visit, Errand errand, String filled) {
    return WebsitePage.of(visit, errand, filled, forms.toSignIn(visit));
  }
}
