package gondulf.account;

import gondulf.identity.AccountSessions;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.identity.Detail;
import gondulf.identity.Presence;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.protocol.Secret;
import gondulf.signin.Arrival;
import gondulf.signin.Errand;
import gondulf.signin.ErrandKind;
import gondulf.signin.Identified;
import gondulf.signin.Redirects;
import gondulf.signin.SignIn;
import gondulf.signin.Visit;
import gondulf.signin.Wanted;
import gondulf.web.Page;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sign-ins to people's own accounts. They end in a session, or add a proof to one.
@Component
class AccountErrands implements ErrandKind {

  static final String NAME = "account";

  private final AccountSessions sessions;
  private final Activity activity;
  private final SecretCookies cookies;
  private final Issuer issuer;

  AccountErrands(
      AccountSessions sessions, Activity activity, SecretCookies cookies, Issuer issuer) {
    this.sessions = sessions;
    this.activity = activity;
    this.cookies = cookies;
    this.issuer = issuer;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Errand read(SignIn signIn) {
    return errand(signIn);
  }

  @Override
  public Wanted wanted(SignIn signIn) {
    return errand(signIn).wanted();
  }

  /// What is added to a session is shown by its owner.
  @Override
  public boolean admits(SignIn signIn, ProfileUrl me) {
    var errand = errand(signIn);
    return errand.session().isEmpty() || errand.hint().filter(me.toString()::equals).isPresent();
  }

  @Override
  public ResponseEntity<Page> arrive(Arrival arrival) {
    var owner = arrival.owner();
    var errand = errand(arrival.visit().signIn());
    var proof = Optional.of(owner.presence()).filter(Presence::isProof);
    var extended = proof.flatMap(shown -> extend(errand, owner, shown));
    if (extended.isEmpty() && errand.wanted() == Wanted.CONTROL) {
      return Redirects.seeOther(AccountPath.HOME.url());
    }
    return entered(errand, extended.orElseGet(() -> begin(owner, proof, arrival.browser())));
  }

  @Override
  public URI onward(Visit visit) {
    return errand(visit.signIn()).to().url();
  }

  /// What shows control alone opens no account to whom it does not know yet: it may be less than
  /// what is asked for at the door.
  private Optional<Secret> extend(AccountErrand errand, Identified owner, Presence proof) {
    return errand
        .session()
        .flatMap(session -> sessions.prove(session, owner.account().me(), proof));
  }

  private Secret begin(Identified owner, Optional<Presence> proof, BrowserName browser) {
    var me = owner.account().me();
    activity.note(me, ActivityKind.SIGNED_IN, Detail.of(owner.presence()), browser);
    return sessions.begin(me, proof, browser);
  }

  private ResponseEntity<Page> entered(AccountErrand errand, Secret session) {
    var headers = new HttpHeaders();
    headers.add(HttpHeaders.SET_COOKIE, cookies.write(SecretCookie.ACCOUNT, session));
    return Redirects.seeOther(errand.to().url(), headers);
  }

  private AccountErrand errand(SignIn signIn) {
    return AccountErrand.read(issuer, signIn.query());
  }
}
