package gondulf.account;

import gondulf.language.Words;
import java.util.Arrays;

/// The pages of the account, in the order in which they are offered.
enum Section {
  APPS("/account", "apps"),
  WAYS("/account/ways", "ways"),
  ACTIVITY("/account/activity", "activity"),
  KEYS("/account/keys", "keys"),
  DATA("/account/data", "data");

  private final String path;
  private final String name;

  Section(String path, String name) {
    this.path = path;
    this.name = name;
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
    return Words.say("account.section." + name);
  }

  String heading() {
    return Words.say("account.section." + name + "-heading");
  }
}
