package gondulf.help;

import java.util.List;

/// A guide, ready to be shown.
///
/// @param lead its first paragraph, as HTML
/// @param chapters its headings of the second level
/// @param text all that follows, as HTML
record Guide(String title, String lead, List<Chapter> chapters, String text) {

  private static final int MANY = 4;

  Guide {
    chapters = List.copyOf(chapters);
  }

  /// Whether it takes a list of its chapters to find something.
  boolean isLong() {
    return chapters.size() >= MANY;
  }

  /// A heading, and where it is on the page.
  record Chapter(String title, String anchor) {}
}
