package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
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

    assertThat(PageWeight.of(page)).isBetween(12_000_000, 15_000_000);
    assertThat(page.select("link[rel=me]")).hasSize(1);
  }

  @Test
  @DisplayName("B21 what an element says of itself is not repeated with it, but for what is read")
  void attributesAreNotRepeatedWithoutEnd() {
    var names = IntStream.range(0, 500).mapToObj(i -> " a" + i).collect(Collectors.joining());
    var open = "<p>" + ("<b class=c" + names + ">").repeat(3);

    var page = ParsedPage.of(open + "<p>x".repeat(2000));

    assertThat(page.select("b.c")).hasSizeGreaterThan(1000);
    assertThat(page.select("b.c[a0]")).isEmpty();
  }

  @Test
  @DisplayName("B21 whoever is no longer waited for reads no further")
  void aPageThatNobodyWaitsForIsLeft() throws InterruptedException {
    var left = new AtomicBoolean();
    var reader =
        Thread.ofVirtual()
            .start(() -> {
              Thread.currentThread().interrupt();
              left.set(
                  catchThrowable(() -> ParsedPage.of("<p>x".repeat(10)))
                      instanceof UncheckedIOException);
            });

    reader.join();

    assertThat(left).isTrue();
  }

  @Test
  void aLongPageIsReadToItsEnd() {
    var post =
        "<article class=h-entry id=p><h2><a class=u-url href=/p>A title</a></h2><p>Some <em>words"
            + "</em>, and <a href=https://x.example/ rel=nofollow>more</a> of them.</p></article>\n";
    var body = "<body><div>" + post.repeat(1_000_000 / post.length());

    var page = ParsedPage.of(body + "<footer><a rel=me href=/>me</a></footer>");

    assertThat(page.select("footer a[rel=me]")).hasSize(1);
  }

  @Test
  void aPageOfAnOrdinarySizeIsReadToItsEnd() {
    var page = ParsedPage.of("<p>x".repeat(20_000) + "<a rel=me href=/>me</a>");

    assertThat(page.select("a[rel=me]")).hasSize(1);
  }
}
