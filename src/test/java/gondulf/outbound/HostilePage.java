package gondulf.outbound;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A page of which as much is made as can be, and which is no longer than the longest that is read.
///
/// @param part what comes as long as there is room; `%d` in it is another word each time
record HostilePage(String name, String start, String part) {

  static final int LONGEST = 1024 * 1024;
  private static final String LOADED =
      "<p>"
          + IntStream.range(0, 12)
              .mapToObj(i -> "<b id=b" + i + attributes() + ">")
              .collect(Collectors.joining());

  static List<HostilePage> all() {
    return Stream.of(repeated(), open(), odd(), told()).flatMap(List::stream).toList();
  }

  /// What was left open is repeated for each block, with all that it says of itself.
  private static List<HostilePage> repeated() {
    return List.of(
        new HostilePage("at blocks", LOADED, "<p>x"),
        new HostilePage(
            "each a few times", "<p>", "<b" + attributes() + ">" + "<p>x".repeat(230) + "</b></b>"),
        new HostilePage("at blocks that stay open", LOADED, "<div>x"),
        new HostilePage("in a table", LOADED + "<table>", "<td>x<tr>"),
        new HostilePage("before a table", LOADED + "<table>", "x<b>"),
        new HostilePage("in templates", LOADED, "<template>x</template>x<p>"),
        new HostilePage("behind markers", LOADED, "<object>x<p>x</object>"),
        new HostilePage("adopted", "<b" + attributes() + ">", "<div></b>"),
        new HostilePage("adopted by many", "<b><i><u><s><tt>", "<div></b></i></u></s>"),
        new HostilePage("adopted and repeated", LOADED, "<div></b>x"));
  }

  private static List<HostilePage> open() {
    return List.of(
        new HostilePage("open letters", "", "<i>"),
        new HostilePage("open blocks", "", "<div>"),
        new HostilePage("open blocks with text", "", "x<div>"),
        new HostilePage("open lists", "", "<ul><li>"),
        new HostilePage("open tables", "", "<table><td>"),
        new HostilePage("open templates", "", "<template>"),
        new HostilePage("open drawings", "<svg>", "<g>"),
        new HostilePage("open with attributes", "", "<i a%d=%d b%d=%d>"),
        new HostilePage("new names", "", "<x-%d>"),
        new HostilePage("new names and attributes", "", "<x-%d a%d=%d>"));
  }

  private static List<HostilePage> odd() {
    return List.of(
        new HostilePage("comments", "", "<!>x"),
        new HostilePage("ends of nothing", "", "x</y>"),
        new HostilePage("one name", "<", "aB"),
        new HostilePage("one attribute", "<p ", "aB"),
        new HostilePage("one value", "<p title='", "\u20AC"),
        new HostilePage("one element of attributes", "<p", " a%d=%d"),
        new HostilePage("one text", "", "\u20AC"),
        new HostilePage("plain text with one sign", "\u20AC", "abcd"),
        new HostilePage("signs in a table", "<table>", "\0x"),
        new HostilePage("entities", "", "&nGt;<b>&NotEqualTilde;"),
        new HostilePage("attributes of the root", "", "<html a%d=%d b%d=%d>"),
        new HostilePage("fields", "<select>", "<option>x<optgroup><frameset><form><input>"));
  }

  /// Little is built of it, and much is said.
  private static List<HostilePage> told() {
    return List.of(
        new HostilePage(
            "a long base", "<base href=/" + "x".repeat(300_000) + ">", "<a rel=me href=y>"),
        new HostilePage("a base", "<base href=/" + "x".repeat(2000) + ">", "<a rel=me href=y>"),
        new HostilePage("links", "", "<a rel=me href=y>"),
        new HostilePage("a link of many kinds", "<a href=/ rel='", "k%d "),
        new HostilePage("a thing of many names", "<div class=h-card><p class='", "k%d "),
        new HostilePage("cards within cards", "", "<div class='h-card u-url'>x"),
        new HostilePage(
            "one text for many", "<div class=h-card>" + "<div class=u-url>".repeat(99), "xyz "),
        new HostilePage("a card of links", "<div class=h-card>", "<a class=u-url href=y>"));
  }

  /// Comes in little by little, and is nowhere as a whole.
  InputStream stream() {
    return new InputStream() {

      private byte[] piece = start.getBytes(UTF_8);
      private int at = 0;
      private int pieces = 0;
      private int length = piece.length;

      @Override
      public int read() {
        var one = new byte[1];
        return read(one, 0, 1) == 1 ? one[0] & 0xFF : -1;
      }

      @Override
      public int read(byte[] bytes, int offset, int most) {
        if (at == piece.length) {
          piece = part.replace("%d", Integer.toString(pieces++, 36)).getBytes(UTF_8);
          length += piece.length;
          at = 0;
        }
        var count = length > LONGEST ? -1 : Math.min(most, piece.length - at);
        System.arraycopy(piece, at, bytes, offset, Math.max(count, 0));
        at += count;
        return count;
      }
    };
  }

  private static String attributes() {
    return IntStream.range(0, 500).mapToObj(i -> " a" + i).collect(Collectors.joining());
  }
}
