package gondulf.account;

import gondulf.identity.AccountSessions;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Detail;
import gondulf.identity.RememberedBrowsers;
import gondulf.signin.Redirects;
import gondulf.signin.SignIns;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Signs people out: here, which takes nothing, or everywhere.
@Controller
class SignOutController {

  private static final URI START = URI.create("/");

  private final AccountSessions sessions;
  private final RememberedBrowsers browsers;
  private final SignIns signIns;
  private final Activity activity;
  private final SecretCookies cookies;

  SignOutController(
      AccountSessions sessions,
      RememberedBrowsers browsers,
      SignIns signIns,
      Activity activity,
      SecretCookies cookies) {
    this.sessions = sessions;
    this.browsers = browsers;
    this.signIns = signIns;
    this.activity = activity;
    this.cookies = cookies;
  }

  /// Ends the session and forgets the browser, for all websites that it is remembered for.
  @PostMapping("/account/out")
  ResponseEntity<Page> here(AccountVisit visit, HttpServletRequest request) {
    sessions.end(visit.secret());
    cookies.read(SecretCookie.REMEMBERED, request).ifPresent(browsers::forgetHere);
    return out();
  }

  /// Ends all sessions and sign-ins, and forgets all browsers of the account. What apps may do goes
  /// on.
  @PostMapping("/account/out/everywhere")
  ResponseEntity<Page> everywhere(AccountVisit visit) {
    var me = visit.inPresence().me();
    sessions.endAll(me);
    browsers.forgetAll(me);
    signIns.endAllOf(me);
    activity.note(me, ActivityKind.SIGNED_OUT_EVERYWHERE, Detail.none(), visit.browser());
    return out();
  }

  private ResponseEntity<Page> out() {
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookies.erase(SecretCookie.ACCOUNT));
    headers.add(HttpHeaders.SET_COOKIE, cookies.erase(SecretCookie.REMEMBERED));
    return Redirects.seeOther(START, headers);
  }
}
