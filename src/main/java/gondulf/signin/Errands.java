package gondulf.signin;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import gondulf.protocol.ProfileUrl;
import gondulf.web.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Whatever people sign in for.
@Component
class Errands {

  private final Map<String, ErrandKind> kinds;

  Errands(List<ErrandKind> kinds) {
    this.kinds = kinds.stream().collect(toMap(ErrandKind::name, Function.identity()));
  }

  Errand of(SignIn signIn) {
    return kind(signIn).read(signIn);
  }

  Wanted wanted(SignIn signIn) {
    return kind(signIn).wanted(signIn);
  }

  boolean admits(SignIn signIn, ProfileUrl me) {
    return kind(signIn).admits(signIn, me);
  }

  ResponseEntity<Page> arrive(Arrival arrival) {
    return kind(arrival.visit().signIn()).arrive(arrival);
  }

  URI onward(Visit visit) {
    return kind(visit.signIn()).onward(visit);
  }

  private ErrandKind kind(SignIn signIn) {
    return requireNonNull(kinds.get(signIn.errand()), signIn.errand());
  }
}
