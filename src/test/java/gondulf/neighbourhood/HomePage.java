package gondulf.neighbourhood;

import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.home.Reply.Header;
import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;

/// Shows a home page as a server reads it.
@JStache
record HomePage(Person person, int status, List<Header> headers, String body) implements View {

  static HomePage of(Person person, Reply reply) {
    return new HomePage(person, reply.status(), reply.headers(), NeighbourhoodPages.body(reply));
  }
}
