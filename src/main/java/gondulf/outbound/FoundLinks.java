package gondulf.outbound;

import gondulf.outbound.Html.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The links of a page in the order in which they count, until they are more than anybody follows.
final class FoundLinks {

  private static final int MOST_LETTERS = 100_000;
  private static final int LONGEST = 10_000;
  private static final int LETTERS_BESIDE = 100;

  private final List<Link> links = new ArrayList<>();
  private int letters = 0;

  void add(Stream<Link> found) {
    found
        .takeWhile(_ -> letters < MOST_LETTERS)
        .filter(link -> link.length() <= LONGEST)
        .forEach(link -> {
          letters += LETTERS_BESIDE + link.length();
          links.add(link);
        });
  }

  List<Link> inOrder() {
    return links;
  }
}
