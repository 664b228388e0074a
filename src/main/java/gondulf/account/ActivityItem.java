package gondulf.account;

import gondulf.identity.ActivityEntry;

/// Something that happened, as the owner reads it.
///
/// @param about which app or thing it was about, or empty
/// @param browser what was used, as far as that says
record ActivityItem(String when, String what, String about, String browser) {

  static ActivityItem of(ActivityEntry entry) {
    var words = ActivityWords.of(entry);
    return new ActivityItem(
        Times.moment(entry.at()), words.what(), words.about(), entry.browser().words());
  }

  boolean hasAbout() {
    return !about.isEmpty();
  }
}
