package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import gondulf.testing.LoggedLines;
import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What a person may want to ask about has a reference that stands in the log")
class ReferenceTests {

  private final World world = World.shared();
  @AutoClose private final LoggedLines lines = LoggedLines.of("gondulf", "INFO");

  @ParameterizedTest
  @CsvSource({
    "/sign-in/nobody/website, 403",
    "/sign-in/nobody/consent, 403",
    "/authorize?a=%ff, 400",
    "/authorize?client_id=junk, 400",
  })
  void aStepThatIsRefused(String path, int status) {
    assertReferred(Http.get(world.at(path)), status);
  }

  @Test
  void aFormThatIsRefused() {
    var holder = AccountHolder.byMail(world, "referred.judy.example");

    assertReferred(Http.post(world.at("/account/out"), "a=b"), 403);
    assertReferred(holder.post("/account/apps/revoke"), 400);
    assertReferred(holder.post("/account/apps/revoke", "id", "1"), 404);
    assertReferred(
        Http.post(world.at("/account/out"), "a=b", "Origin", "https://evil.example"), 403);
  }

  @Test
  void whatTellsAllThereIsToKnowHasNoneSoThatScansFillNoLog() {
    assertThat(reference(Http.get(world.at("/wp-login.php")), 404)).isEmpty();
    assertThat(reference(Http.post(world.at("/"), "a=b"), 405)).isEmpty();
    assertThat(lines.messages()).isEmpty();
  }

  private void assertReferred(HttpResponse<String> answer, int status) {
    var reference = reference(answer, status);

    assertThat(reference).hasSize(8);
    assertThat(lines.messages())
        .filteredOn(line -> line.contains("reference " + reference))
        .hasSize(1);
  }

  private static String reference(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).isEqualTo(status);
    return Jsoup.parse(answer.body()).select(".reference code").text();
  }
}
