package gondulf.account;

import gondulf.protocol.Issuer;
import gondulf.protocol.Secret;
import gondulf.signin.Redirects;
import gondulf.signin.SignIns;
import gondulf.signin.Wanted;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import gondulf.web.SignInLimit;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// The door to the account pages: a sign-in like any other, begun by this server itself.
@Component
class AccountEntrance {

  private final SignIns signIns;
  private final SignInLimit limit;
  private final SecretCookies cookies;
  private final Issuer issuer;

  AccountEntrance(SignIns signIns, SignInLimit limit, SecretCookies cookies, Issuer issuer) {
    this.signIns = signIns;
    this.limit = limit;
    this.cookies = cookies;
    this.issuer = issuer;
  }

  /// Begins the sign-in of somebody who is not known in this browser.
  ResponseEntity<Page> begin(HttpServletRequest request, AccountPath to) {
    return begin(
        request,
        new AccountErrand(issuer, Wanted.PRESENCE, Optional.empty(), Optional.empty(), to));
  }

  /// Lets somebody show more than they have in their session.
  ResponseEntity<Page> beginProof(
      HttpServletRequest request, AccountVisit visit, Wanted wanted, AccountPath to) {
    var hint = Optional.of(visit.me().toString());
    var session = Optional.of(visit.secret().hash());
    return begin(request, new AccountErrand(issuer, wanted, session, hint, to));
  }

  private ResponseEntity<Page> begin(HttpServletRequest request, AccountErrand errand) {
    limit.spend(request);
    var browser = cookies.read(SecretCookie.BROWSER, request).orElseGet(Secret::random);
    var id = signIns.begin(browser, AccountErrands.NAME, errand.query());
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookies.write(SecretCookie.BROWSER, browser));
    return Redirects.seeOther(URI.create("/sign-in/" + id + "/website"), headers);
  }
}
