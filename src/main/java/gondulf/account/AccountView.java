package gondulf.account;

import gondulf.identity.Account;
import gondulf.identity.PendingChange;
import gondulf.identity.Pin;
import gondulf.language.Words;
import gondulf.web.Speaking;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What every page of the account needs to know.
///
/// @param isFresh whether something can be changed without showing more
/// @param done what was just done, or empty
/// @param warnings what is to be minded, each a sentence
/// @param waiting the changes that the owner can still object to
record AccountView(
    String me,
    String formSecret,
    boolean isFresh,
    Section section,
    String done,
    List<String> warnings,
    List<Waiting> waiting)
    implements Speaking {

  static AccountView of(AccountVisit visit, Section section, List<PendingChange> waiting) {
    return new AccountView(
        visit.me().toString(),
        visit.formSecret().value(),
        visit.isFresh(),
        section,
        visit
            .parameters()
            .optional("done", Function.identity())
            .flatMap(Done::named)
            .map(Done::sentence)
            .orElse(""),
        warnings(visit.account()),
        waiting.stream().map(Waiting::of).toList());
  }

  @Override
  public Map<String, String> names() {
    return Map.of("me", me, "path", path());
  }

  String heading() {
    return section.heading();
  }

  String path() {
    return section.path();
  }

  boolean hasDone() {
    return !done.isEmpty();
  }

  List<Tab> tabs() {
    return Arrays.stream(Section.values())
        .map(each -> new Tab(each.path(), each.title(), each == section))
        .toList();
  }

  private static List<String> warnings(Account account) {
    return Stream.of(
            account
                .pin()
                .flatMap(Pin::missingUntil)
                .map(until -> Words.say("account.warning.pin", "until", Times.moment(until))),
            account
                .pageMail()
                .map(page -> Words.say("account.warning.address", "address", page.masked())))
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public String toString() {
    return "AccountView[" + me + "]";
  }

  /// A page that one can go to.
  record Tab(String path, String title, boolean isCurrent) {}
}
