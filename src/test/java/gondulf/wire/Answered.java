package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.site.Query;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;

/// What came back, and to whom it speaks: to the person, as a page, or to the app.
record Answered(HttpResponse<String> http) {

  /// The person hears of it, and the browser is sent nowhere.
  String page(int status) {
    assertThat(http.statusCode()).as(text()).isEqualTo(status);
    assertThat(http.headers().firstValue("Location")).isEmpty();
    assertThat(http.headers().firstValue("Content-Type")).contains("text/html;charset=UTF-8");
    return text();
  }

  /// The sign-in goes on.
  void goesOn() {
    assertThat(http.statusCode()).as(text()).isEqualTo(303);
    assertThat(location().orElse("")).startsWith("/sign-in/");
  }

  /// The app hears of it, at its redirect URI.
  Map<String, String> error(String redirectUri, String error) {
    assertThat(http.statusCode()).as(text()).isEqualTo(302);
    assertThat(location().orElse("")).startsWith(redirectUri);
    var answer = Query.of(URI.create(location().orElse("")));
    assertThat(answer).containsEntry("error", error).doesNotContainKey("code");
    return answer;
  }

  String text() {
    return Jsoup.parse(http.body()).text();
  }

  private Optional<String> location() {
    return http.headers().firstValue("Location");
  }
}
