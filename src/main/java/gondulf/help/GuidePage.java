package gondulf.help;

import gondulf.language.Language;
import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// A guide as a page. It is in English whatever language the rest of the page is in.
///
/// @param isFirst whether it is the one that leads to all others
@JStache
record GuidePage(Guide guide, boolean isFirst) implements Page {

  boolean isForeign() {
    return Language.spoken() != Language.ENGLISH;
  }
}
