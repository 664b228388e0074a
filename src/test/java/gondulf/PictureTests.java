package gondulf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pictures of the documentation")
class PictureTests {

  private static final long MOST_BYTES = 60_000;
  private static final Pattern TAKEN = Pattern.compile("(?m)^    \"([a-z-]+), ");
  private static final Pattern SHOWN =
      Pattern.compile("<img src=\"(docs/pictures/[^\"]+)\"[^>]* alt=\"([^\"]+)\">");

  @Test
  void areThoseThatAreTaken() throws IOException {
    var screenshots = ProjectFile.at("src/test/java/gondulf/browser/Screenshots.java").text();

    assertThat(pictures())
        .extracting(picture -> picture.getFileName().toString().replace(".png", ""))
        .containsExactlyInAnyOrderElementsOf(
            TAKEN.matcher(screenshots).results().map(each -> each.group(1)).toList());
  }

  @Test
  void areSmall() throws IOException {
    assertThat(pictures())
        .allSatisfy(picture -> assertThat(Files.size(picture)).isLessThan(MOST_BYTES));
  }

  @Test
  void areShownWithWordsForWhoSeesNone() {
    var shown = SHOWN.matcher(ProjectFile.at("README.md").text()).results().toList();

    assertThat(shown)
        .hasSizeBetween(2, 3)
        .allSatisfy(each -> {
          assertThat(each.group(2)).hasSizeGreaterThan(20);
          assertThat(Path.of(each.group(1))).exists();
        });
  }

  private static List<Path> pictures() throws IOException {
    try (var files = Files.list(Path.of("docs", "pictures"))) {
      return files.toList();
    }
  }
}
