package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ParsedPageTests {

  @Test
  @DisplayName("B21 elements that a few bytes stand for are not built without end")
  void pagesDoNotUnfoldWithoutEnd() {
    var open = IntStream.range(0, 12).mapToObj(i -> "<b x" + i + ">").collect(Collectors.joining());

    var page = ParsedPage.of("<link rel=me href=/><p>" + open + "<p>x".repeat(240_000));

    assertThat(page.getAllElements()).hasSizeBetween(40_000, 70_000);
    assertThat(page.select("link[rel=me]")).hasSize(1);
  }

  @Test
  void aPageOfAnOrdinarySizeIsReadToItsEnd() {
    var page = ParsedPage.of("<p>x".repeat(20_000) + "<a rel=me href=/>me</a>");

    assertThat(page.select("a[rel=me]")).hasSize(1);
  }
}
