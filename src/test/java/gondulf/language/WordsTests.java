package gondulf.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTests {

  @Test
  void areThoseOfTheLanguageThatIsSpoken() {
    assertThat(Words.say("web.refusal.next")).isEqualTo("What you can do");
    assertThat(Language.GERMAN.<String, RuntimeException>speak(() -> Words.say("web.refusal.next")))
        .isEqualTo("Was du tun kannst");
  }

  @ParameterizedTest
  @CsvSource({
    "Be **quick**., Be <strong>quick</strong>.",
    "Put `<head>` there., Put <code>&lt;head&gt;</code> there.",
    "[Go](/setup)., <a href=\"/setup\">Go</a>.",
    "[Go]({at}website)., <a href=\"{at}website\">Go</a>.",
    "[Go](https://a.example/)., '<a href=\"https://a.example/\" rel=\"noreferrer\">Go</a>.'",
    "A * and 2 < 3 & \"so\"., A * and 2 &lt; 3 &amp; &quot;so&quot;.",
  })
  void aSentenceMayBeMarkedUpALittle(String sentence, String html) {
    assertThat(Markup.of(sentence)).isEqualTo(html);
  }

  @ParameterizedTest
  @DisplayName("A18 whatever is put into a sentence is text")
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\" autofocus onfocus=\"alert(1)",
        "' onfocus='alert(1)",
        "**bold** `code` [link](https://evil.example/)",
        "{home}",
        "$1\\",
      })
  void whatIsPutIntoASentenceIsText(String hostile) {
    var html = Words.html("signin.website.name", Map.of("app", hostile));

    assertThat(html).doesNotContain("<", "\"", "'");
    assertThat(unescaped(html)).isEqualTo(Words.say("signin.website.name", "app", hostile));
  }

  @Test
  void aConstantIsCalledAsKeysAre() {
    assertThat(Words.key(Thread.State.TIMED_WAITING)).isEqualTo("timed-waiting");
    assertThat(Words.key("NEW")).isEqualTo("new");
  }

  private static String unescaped(String html) {
    return html.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x3D;", "=")
        .replace("&#x60;", "`")
        .replace("&amp;", "&");
  }
}
