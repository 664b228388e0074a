package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.Browser;
import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;

/// What a browser sends when a button of its page is pressed, to be sent otherwise.
final class Click {

  private Click() {}

  static URI target(Browser browser) {
    return URI.create(
        browser.document().select("main form[action]").eachAttr("abs:action").getLast());
  }

  /// The address of another step of the sign-in that the browser is in.
  static URI step(Browser browser, String step) {
    var path = browser.url().getPath().split("/", 4);
    return browser.url().resolve("/sign-in/" + path[2] + "/" + step);
  }

  /// The cookie as a header: name and value.
  static String[] cookie(Browser browser) {
    return new String[] {"Cookie", browser.cookies().header(browser.url())};
  }

  static String secret(Browser browser) {
    return browser.document().select("input[name=form_secret]").attr("value");
  }

  /// The form of the consent page with nothing checked.
  static String form(Browser browser, String decision) {
    return Query.text(Map.of("form_secret", secret(browser), "decision", decision));
  }

  static String code(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return Codes.in(URI.create(answer.headers().firstValue("Location").orElse("")));
  }
}
