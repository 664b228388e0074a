package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.AccountSessions;
import gondulf.identity.Detail;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.Presence;
import gondulf.passkey.Ceremonies;
import gondulf.passkey.Passkey;
import gondulf.passkey.PasskeyName;
import gondulf.passkey.Passkeys;
import gondulf.passkey.Registration.Refused;
import gondulf.passkey.Registration.Registered;
import gondulf.signin.Redirects;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// The passkeys of an account: shown, added, and called otherwise.
@Controller
class PasskeyController {

  private final AccountViews views;
  private final WaysPages ways;
  private final Passkeys passkeys;
  private final Ceremonies ceremonies;
  private final AccountSessions sessions;
  private final Notices notices;
  private final SecretCookies cookies;

  PasskeyController(
      AccountViews views,
      WaysPages ways,
      Passkeys passkeys,
      Ceremonies ceremonies,
      AccountSessions sessions,
      Notices notices,
      SecretCookies cookies) {
    this.views = views;
    this.ways = ways;
    this.passkeys = passkeys;
    this.ceremonies = ceremonies;
    this.sessions = sessions;
    this.notices = notices;
    this.cookies = cookies;
  }

  @GetMapping("/account/ways/passkey")
  ResponseEntity<Page> show(AccountVisit visit) {
    var all = passkeys.of(visit.me());
    var passkey = one(all, visit);
    return page(visit, passkey, all.size(), Field.filled(passkey.name().text()))
        .answer(HttpStatus.OK);
  }

  @PostMapping("/account/ways/passkey/add")
  ResponseEntity<Page> add(AccountVisit visit) {
    var me = visit.inPresence().me();
    var name = Field.filled(visit.typed("name")).judged(PasskeyName::of);
    return name.as(PasskeyName::of)
        .map(chosen ->
            switch (ceremonies.register(
                me, WaysPages.ceremony(visit), visit.typed("answer"), chosen)) {
              case Registered(var passkey) -> added(visit, passkey);
              case Refused(var reason) -> refused(visit, name.wrong(reason.sentence()));
            })
        .orElseGet(() -> refused(visit, name));
  }

  @PostMapping("/account/ways/passkey/rename")
  ResponseEntity<Page> rename(AccountVisit visit) {
    var me = visit.inPresence().me();
    var all = passkeys.of(me);
    var passkey = one(all, visit);
    var name = Field.filled(visit.typed("name")).judged(PasskeyName::of);
    return name.as(PasskeyName::of)
        .map(chosen -> {
          passkeys.rename(me, passkey.id(), chosen);
          return Answers.of(Done.PASSKEY_RENAMED, Section.WAYS);
        })
        .orElseGet(
            () -> page(visit, passkey, all.size(), name).answer(HttpStatus.UNPROCESSABLE_CONTENT));
  }

  /// Whoever adds a passkey has used it, and so has shown it in this session.
  private ResponseEntity<Page> added(AccountVisit visit, Passkey passkey) {
    tell(visit, new Notice.PasskeyAdded(new Detail(passkey.name().text())));
    var headers = new HttpHeaders();
    sessions
        .prove(visit.secret().hash(), visit.me(), Presence.PASSKEY)
        .ifPresent(
            next -> headers.add(HttpHeaders.SET_COOKIE, cookies.write(SecretCookie.ACCOUNT, next)));
    return Redirects.seeOther(URI.create(Done.PASSKEY_ADDED.at(Section.WAYS)), headers);
  }

  private ResponseEntity<Page> refused(AccountVisit visit, Field name) {
    return ways.withPasskey(visit, name).answer(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private PasskeyPage page(AccountVisit visit, Passkey passkey, int count, Field name) {
    return new PasskeyPage(
        views.of(visit, Section.WAYS), PasskeyItem.of(passkey, visit.now()), name, count == 1);
  }

  private void tell(AccountVisit visit, Notice notice) {
    notices.tell(visit.me(), visit.account().mail(), notice, visit.browser());
  }

  /// The one that a form is about.
  static Passkey one(List<Passkey> all, AccountVisit visit) {
    var id = visit.id();
    return all.stream()
        .filter(each -> each.id() == id)
        .findFirst()
        .orElseThrow(() -> new AccountException(Reason.GONE));
  }
}
