package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Change.NewAddress;
import gondulf.language.Phrase;
import gondulf.language.Words;
import gondulf.mail.MailAddress;
import gondulf.ownership.Attempt;
import gondulf.ownership.CodeDelivery.Delivered;
import gondulf.ownership.CodeDelivery.Refused;
import gondulf.ownership.CodeDelivery.TooMany;
import gondulf.ownership.CodeDelivery.TooSoon;
import gondulf.ownership.CodeDelivery.Undelivered;
import gondulf.ownership.CodeVerdict.Proven;
import gondulf.ownership.CodeVerdict.ShutOut;
import gondulf.ownership.CodeVerdict.Spent;
import gondulf.ownership.CodeVerdict.Wrong;
import gondulf.ownership.MailProof;
import gondulf.protocol.Secret;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// The address to which codes go: another one is confirmed by a code, unless the website names it.
@Controller
class AddressController {

  private final AccountViews views;
  private final WaysPages ways;
  private final MailProof proof;
  private final ChangeRequests changes;

  AddressController(AccountViews views, WaysPages ways, MailProof proof, ChangeRequests changes) {
    this.views = views;
    this.ways = ways;
    this.proof = proof;
    this.changes = changes;
  }

  /// It must be the one that the person saw: the website may name yet another by now.
  @PostMapping("/account/ways/address/page")
  ResponseEntity<Page> takeFromPage(AccountVisit visit) {
    var seen = visit.inControl().parameters().required("address", MailAddress::of);
    var address =
        visit
            .account()
            .pageMail()
            .filter(seen::equals)
            .orElseThrow(() -> new AccountException(Reason.GONE));
    return changes.answer(visit, new NewAddress(address));
  }

  /// The page that asks for the code knows the address; asked for again, it sends no other code.
  @PostMapping("/account/ways/address/code")
  ResponseEntity<Page> send(AccountVisit visit, ClientAddress place) {
    var typed = Field.filled(visit.inControl().typed("address")).judged(MailAddress::of);
    return typed
        .as(MailAddress::of)
        .map(address -> send(visit, address, typed, place))
        .orElseGet(() -> refused(visit, typed, HttpStatus.UNPROCESSABLE_CONTENT));
  }

  @PostMapping("/account/ways/address")
  ResponseEntity<Page> confirm(AccountVisit visit) {
    var address = visit.inControl().parameters().required("address", MailAddress::of);
    var code = Field.filled(visit.typed("code"));
    return switch (proof.check(attempt(visit, address), address, code.value())) {
      case Proven _ -> changes.answer(visit, new NewAddress(address));
      case Wrong(var left) ->
          page(visit, address, code.wrong(Words.say("account.code.wrong", "left", left)))
              .answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case Spent _ ->
          page(visit, address, code.wrong(Words.say("account.code.spent")))
              .answer(HttpStatus.UNPROCESSABLE_CONTENT);
      case ShutOut _ -> later(page(visit, address, code.wrong(tooOften())));
    };
  }

  private ResponseEntity<Page> send(
      AccountVisit visit, MailAddress address, Field typed, ClientAddress place) {
    return switch (proof.send(attempt(visit, address), address, place.value())) {
      case Delivered _, TooSoon _ -> page(visit, address, Field.EMPTY).answer(HttpStatus.OK);
      case TooMany _ -> later(ways.withAddress(visit, typed.wrong(tooOften())));
      case Refused _ ->
          refused(
              visit,
              typed.wrong(Words.say("account.code.unsendable")),
              HttpStatus.UNPROCESSABLE_CONTENT);
      case Undelivered(var reason) ->
          refused(visit, typed.wrong(Phrase.words(reason)), HttpStatus.SERVICE_UNAVAILABLE);
    };
  }

  private static String tooOften() {
    return Words.say("account.code.too-often");
  }

  private static ResponseEntity<Page> later(Page page) {
    return page.answer(HttpStatus.TOO_MANY_REQUESTS, MailProof.PERIOD);
  }

  /// A code for one address is nothing to another one.
  private static Attempt attempt(AccountVisit visit, MailAddress address) {
    return visit.attempt("address " + new Secret(address.text()).hash().value());
  }

  private AddressCodePage page(AccountVisit visit, MailAddress address, Field code) {
    return new AddressCodePage(views.of(visit, Section.WAYS), address.text(), code);
  }

  private ResponseEntity<Page> refused(AccountVisit visit, Field typed, HttpStatus status) {
    return ways.withAddress(visit, typed).answer(status);
  }
}
