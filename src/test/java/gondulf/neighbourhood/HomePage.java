package gondulf.neighbourhood;

import gondulf.neighbourhood.home.Reply;
import gondulf.neighbourhood.home.Reply.Header;
import gondulf.neighbourhood.site.View;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/// Shows a home page as a server reads it.
///
/// @param summary its status, or that nothing answers there
@JStache
record HomePage(Person person, String summary, List<Header> headers, String body) implements View {

  static HomePage of(Person person, Optional<Reply> reply) {
    var summary = reply.map(found -> "Status " + found.status()).orElse("Nothing answers there");
    var headers = reply.map(Reply::headers).orElse(List.of());
    return new HomePage(person, summary, headers, reply.map(Reply::content).orElse(""));
  }
}
