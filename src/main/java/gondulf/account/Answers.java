package gondulf.account;

import gondulf.signin.Redirects;
import gondulf.web.Page;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/// The answers to forms that were taken.
final class Answers {

  private Answers() {}

  static ResponseEntity<Page> of(Done done, Section section) {
    return Redirects.seeOther(URI.create(done.at(section)));
  }

  static ResponseEntity<Page> backTo(Section section) {
    return Redirects.seeOther(URI.create(section.path()));
  }
}
