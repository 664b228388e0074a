package gondulf.account;

import java.util.Arrays;

/// The pages of the account, in the order in which they are offered.
enum Section {
  APPS("/account", "Apps", "Apps you have allowed"),
  WAYS("/account/ways", "Ways in", "How you sign in"),
  ACTIVITY("/account/activity", "Activity", "What has happened"),
  KEYS("/account/keys", "Tokens and keys", "Tokens and keys of your own"),
  DATA("/account/data", "Your data", "What is kept of you");

  private final String path;
  private final String title;
  private final String heading;

  Section(String path, String title, String heading) {
    this.path = path;
    this.title = title;
    this.heading = heading;
  }

  /// The page that a path is of, or the first.
  static Section at(String path) {
    return Arrays.stream(values())
        .filter(each -> each != APPS)
        .filter(each -> path.equals(each.path) || path.startsWith(each.path + "/"))
        .findFirst()
        .orElse(APPS);
  }

  String path() {
    return path;
  }

  String title() {
    return title;
  }

  String heading() {
    return heading;
  }
}
