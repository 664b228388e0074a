package gondulf.help;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.help.Guide.Chapter;
import gondulf.protocol.Issuer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A guide, made into HTML")
class MarkdownTests {

  @Test
  void beginsWithItsHeadlineAndWhatItIsFor() {
    var guide = read("# Help *yourself*\n\nIn `three` steps.\n\n## First\n\nDo it.\n");

    assertThat(guide.title()).isEqualTo("Help yourself");
    assertThat(guide.lead()).isEqualTo("<p>In <code>three</code> steps.</p>\n");
    assertThat(guide.text()).isEqualTo("<h2 id=\"first\">First</h2>\n<p>Do it.</p>\n");
  }

  @Test
  void hasItsHeadingsWhereCodeHostsHaveThem() {
    var guide = text("## What to do, when `it` isn't (1.2)?\n\n### A _b_ c\n\n## End\n");

    assertThat(guide.text())
        .contains("<h2 id=\"what-to-do-when-it-isnt-12\">", "<h3 id=\"a-b-c\">", "<h2 id=\"end\">");
    assertThat(guide.chapters())
        .extracting(Chapter::anchor)
        .containsExactly("what-to-do-when-it-isnt-12", "end");
  }

  @ParameterizedTest
  @CsvSource({
    "README.md, /help",
    "moving.md, /help/moving",
    "run-your-own.md#behind-caddy, /help/run-your-own#behind-caddy",
    "#here, #here",
    "https://indieauth.net/, https://indieauth.net/",
  })
  void leadsToWhatThisServerHas(String written, String served) {
    assertThat(text("[Look](" + written + ").").text())
        .isEqualTo("<p><a href=\"" + served + "\">Look</a>.</p>\n");
  }

  @ParameterizedTest
  @CsvSource({"../operating.md", "../../README.md#settings", "../grafana.json"})
  void namesWhatItDoesNotHave(String file) {
    assertThat(text("See [the *other* one](" + file + ").").text())
        .isEqualTo("<p>See the <em>other</em> one.</p>\n");
  }

  @Test
  void putsThisServerInThePlaceOfTheExample() {
    assertThat(text("Open `https://id.example.org/setup`.").text())
        .isEqualTo("<p>Open <code>https://here.example/setup</code>.</p>\n");
  }

  @Test
  @DisplayName("A18 HTML in it is text")
  void obeysNoHtml() {
    assertThat(text("<script>alert(1)</script>\n\nA <b onclick=x>b</b>.").text())
        .doesNotContain("<script", "<b");
  }

  @Test
  void hasTextToCopyAsOtherPagesHaveIt() {
    assertThat(text("```\nmvn verify\n```").text())
        .isEqualTo("<pre class=\"record\"><code>mvn verify\n</code></pre>\n");
  }

  private static Guide text(String markdown) {
    return read("# Title\n\nLead.\n\n" + markdown);
  }

  private static Guide read(String markdown) {
    return new Markdown(markdown, Issuer.of("https://here.example")).guide();
  }
}
