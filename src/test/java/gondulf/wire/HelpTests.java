package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.World;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The guides, as the server shows them")
class HelpTests {

  private final World world = World.shared();

  @ParameterizedTest
  @MethodSource("guides")
  void areAllThere(String guide) {
    var page = page(guide);

    assertThat(page.select("h1").eachText()).hasSize(1);
    assertThat(page.select("article").attr("lang")).isEqualTo("en");
    assertThat(page.title()).isEqualTo(page.select("h1").text() + " · Gondulf");
  }

  @ParameterizedTest
  @MethodSource("guides")
  void leadNowhereInVain(String guide) {
    var at = world.at(guide);
    var links = page(guide).select("main a[href]").eachAttr("href").stream().map(at::resolve);

    assertThat(links.filter(link -> link.toString().startsWith(world.url().toString())))
        .allSatisfy(this::leadsSomewhere);
  }

  @Test
  void areAllFoundFromTheFirst() {
    var linked = page("/help").select("main a[href]").eachAttr("href");

    assertThat(linked)
        .containsAll(guides().stream().filter(each -> !each.equals("/help")).toList());
  }

  @Test
  void nameThisServer() {
    assertThat(page("/help/app-developers").select("pre").text())
        .contains(world.url() + "/token")
        .doesNotContain("id.example.org");
  }

  @Test
  void nameEveryScopeThatTheMetadataNames() {
    var scopes = Jsoup.parse(Http.get(world.at("/help/app-developers")).body()).select("li > code");
    var metadata = Http.get(world.at("/.well-known/oauth-authorization-server")).body();
    var supported =
        metadata.replaceFirst(".*\"scopes_supported\":\\[\"", "").replaceFirst("\"].*", "");

    assertThat(scopes.eachText()).contains(supported.split("\",\"", -1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/help", "/setup", "/no-such-page"})
  void areLinkedFromEveryPage(String path) {
    assertThat(page(path).select("footer a[href=/help]")).hasSize(1);
  }

  @Test
  void explainWhatDidNotWork() {
    var link =
        Objects.requireNonNull(
            page("/no-such-page").selectFirst("a[href^=/help/troubleshooting#]"));

    assertThat(link.text()).isEqualTo("What does this mean?");
    leadsSomewhere(world.at(link.attr("href")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/help/README", "/help/nothing", "/help/..%2fwords", "/help/moving.md", "/help/"})
  void areNoOthers(String path) {
    assertThat(Http.get(world.at(path)).statusCode()).isBetween(400, 404);
  }

  private void leadsSomewhere(URI link) {
    var page = Http.get(link);

    assertThat(page.statusCode()).as("%s", link).isLessThan(400);
    if (link.getFragment() != null) {
      assertThat(Jsoup.parse(page.body()).getElementById(link.getFragment()))
          .as("%s", link)
          .isNotNull();
    }
  }

  private Document page(String path) {
    return Jsoup.parse(Http.get(world.at(path)).body());
  }

  private static List<String> guides() {
    try (var files = Files.list(Path.of("docs", "guide"))) {
      return files
          .map(file -> "/help/" + file.getFileName().toString().replace(".md", ""))
          .map(path -> path.replace("/help/README", "/help"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
