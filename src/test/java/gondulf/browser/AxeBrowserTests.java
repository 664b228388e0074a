package gondulf.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("axe-core")
class AxeBrowserTests {

  @RegisterExtension final Chromium chromium = new Chromium();

  @Test
  void findsWhatIsWrongWithAPage() {
    var page = chromium.profile().newPage();
    page.setContent(
        """
        <!DOCTYPE html>
        <title>Bad</title>
        <h1 style="color: #999; background: #fff">Pale</h1>
        <img src="data:,">
        <input name="me">
        <a href="/" style="display: inline-block; width: 9px; height: 9px"></a><a href="/b">x</a>
        """);

    assertThat(Axe.violations(page))
        .extracting(each -> each.substring(0, each.indexOf(':')))
        .contains("color-contrast", "html-has-lang", "image-alt", "label", "target-size");
  }
}
