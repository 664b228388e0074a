package gondulf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("WCAG 2.2, 1.4.3 and 1.4.11: contrast")
class StyleTests {

  private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): #([0-9a-f]{6});");
  private static final String DARK = "@media (prefers-color-scheme: dark)";

  private final String style = Files.readString(Path.of("src/main/resources/static/gondulf.css"));

  StyleTests() throws IOException {}

  @ParameterizedTest
  @CsvSource({
    "ink, card, 7",
    "ink, code, 7",
    "ink, tint, 7",
    "ink, warn-tint, 7",
    "quiet, card, 4.5",
    "quiet, paper, 4.5",
    "brand, card, 4.5",
    "brand, paper, 4.5",
    "brand, tint, 4.5",
    "brand-strong, card, 4.5",
    "on-brand, brand, 4.5",
    "on-brand, brand-strong, 4.5",
    "warn, warn-tint, 4.5",
    "warn, card, 4.5",
    "bad, card, 4.5",
    "edge, card, 3",
  })
  void colorsCanBeToldApartByDayAndByNight(String front, String back, double least) {
    var dark = style.indexOf(DARK);

    assertThat(contrast(colours(style.substring(0, dark)), front, back))
        .isGreaterThanOrEqualTo(least);
    assertThat(contrast(colours(style.substring(dark, style.indexOf("*,", dark))), front, back))
        .isGreaterThanOrEqualTo(least);
  }

  @Test
  @DisplayName("A19 the style asks nobody for anything")
  void theStyleAsksNobodyForAnything() {
    assertThat(style).doesNotContain("url(", "@import", "http");
  }

  private static Map<String, String> colours(String block) {
    var colours = new HashMap<String, String>();
    COLOUR.matcher(block).results().forEach(each -> colours.put(each.group(1), each.group(2)));
    return colours;
  }

  private static double contrast(Map<String, String> colours, String front, String back) {
    var one = luminance(Objects.requireNonNull(colours.get(front), front)) + 0.05;
    var other = luminance(Objects.requireNonNull(colours.get(back), back)) + 0.05;
    return Math.max(one, other) / Math.min(one, other);
  }

  private static double luminance(String hex) {
    return 0.2126 * linear(hex, 0) + 0.7152 * linear(hex, 2) + 0.0722 * linear(hex, 4);
  }

  private static double linear(String hex, int at) {
    var share = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
