package gondulf.authorization;

import gondulf.protocol.ProfileUrl;
import gondulf.signin.Arrival;
import gondulf.signin.Errand;
import gondulf.signin.ErrandKind;
import gondulf.signin.Redirects;
import gondulf.signin.SignIn;
import gondulf.signin.Visit;
import gondulf.signin.Wanted;
import gondulf.web.Page;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Sign-ins that an app asked for, whose last step is the consent.
@Component
class AppErrands implements ErrandKind {

  static final String NAME = "app";

  private final AuthorizationRequestReader reader;

  AppErrands(AuthorizationRequestReader reader) {
    this.reader = reader;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Errand read(SignIn signIn) {
    return reader.again(signIn);
  }

  @Override
  public Wanted wanted(SignIn signIn) {
    return Wanted.PRESENCE;
  }

  @Override
  public boolean admits(SignIn signIn, ProfileUrl me) {
    return true;
  }

  @Override
  public ResponseEntity<Page> arrive(Arrival arrival) {
    return Redirects.seeOther(onward(arrival.visit()));
  }

  @Override
  public URI onward(Visit visit) {
    return visit.at("consent");
  }
}
