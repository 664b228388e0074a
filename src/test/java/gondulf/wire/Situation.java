package gondulf.wire;

import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import gondulf.neighbourhood.site.Query.Pair;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What the requests of a test are about: an app, and the codes that it comes with.
record Situation(Asked asked, String host) {

  static final Duration CODE_LIFETIME = Duration.ofMinutes(5);

  /// A code of which something is to be told.
  String code(String state) {
    return switch (state) {
      case "good" -> Codes.agreed(asked, host);
      case "used" -> used();
      case "expired" -> expired();
      case "unchallenged" -> Codes.agreed(asked.withoutPkce(), host);
      default -> "a-code-that-nobody-has-issued";
    };
  }

  String token() {
    return Told.text(asked.redeem(code("good")), "access_token");
  }

  /// The form that redeems a code, with changes: `-name` leaves one out, `name=value` says it
  /// otherwise, `+name=value` says one more.
  String form(String code, String changes) {
    var pairs = new ArrayList<Pair>();
    asked.claim(code(code)).forEach((name, value) -> pairs.add(new Pair(name, value)));
    for (var change : changes.isEmpty() ? new String[0] : changes.split(" ")) {
      var name = change.replaceFirst("^[+-]", "").replaceFirst("=.*", "");
      if (!change.startsWith("+")) {
        pairs.removeIf(each -> each.name().equals(name));
      }
      if (!change.startsWith("-")) {
        pairs.add(new Pair(name, change.substring(change.indexOf('=') + 1)));
      }
    }
    return Query.text(pairs);
  }

  /// Sends `METHOD /path`, with a form unless that is empty.
  HttpResponse<String> send(String request, String form, List<String> headers) {
    var words = request.split(" ", 2);
    var body = form.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(form);
    var built = HttpRequest.newBuilder(world().at(words[1])).method(words[0], body);
    if (!form.isEmpty() && !headers.contains("Content-Type")) {
      built.header("Content-Type", "application/x-www-form-urlencoded");
    }
    if (!headers.isEmpty()) {
      built.headers(headers.toArray(String[]::new));
    }
    return Http.send(built.build());
  }

  private World world() {
    return asked.world();
  }

  private String used() {
    var code = code("good");
    asked.redeem(code);
    return code;
  }

  private String expired() {
    var code = code("good");
    world().clock().advance(CODE_LIFETIME);
    return code;
  }
}
