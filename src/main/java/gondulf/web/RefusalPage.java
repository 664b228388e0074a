package gondulf.web;

import gondulf.protocol.OAuthError;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says that something did not work: what, why, what was looked at, and what to do next.
///
/// @param title the headline, a few words
/// @param what what failed, one sentence
/// @param why what was wrong, one or two sentences; empty if [#what()] says it all
/// @param facts what was looked at and what came back
/// @param steps what the person can do now, each a sentence
/// @param lines text for the person to copy, as the steps say
/// @param links where to go on from here, the usual way first
/// @param reference the id that stands in the log as well
@JStache
public record RefusalPage(
    String title,
    String what,
    String why,
    List<Fact> facts,
    List<String> steps,
    List<String> lines,
    List<Link> links,
    Optional<Reference> reference)
    implements Page {

  public RefusalPage {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    lines = List.copyOf(lines);
    links = List.copyOf(links);
  }

  public static RefusalPage of(String title, String what, String why) {
    return new RefusalPage(
        title, what, why, List.of(), List.of(), List.of(), List.of(), Optional.empty());
  }

  /// A request in which an app broke the protocol; the person can only tell its makers.
  public static RefusalPage of(OAuthError error) {
    return of(
            "This sign-in cannot go on",
            "The app that sent you here asked in a way that this server has to refuse.",
            "")
        .fact("What was wrong", error.description())
        .fact("Error code", error.code().wireName())
        .next("Go back to the app and start again.")
        .next("If this page comes back, show it to the people who make the app.");
  }

  public RefusalPage fact(String label, String value) {
    var more = and(facts, new Fact(label, value));
    return new RefusalPage(title, what, why, more, steps, lines, links, reference);
  }

  public RefusalPage next(String step) {
    return new RefusalPage(title, what, why, facts, and(steps, step), lines, links, reference);
  }

  public RefusalPage line(String line) {
    return new RefusalPage(title, what, why, facts, steps, and(lines, line), links, reference);
  }

  /// Offers a way to go on, or one more.
  ///
  /// @param path of a page of this server
  public RefusalPage goOn(String label, String path) {
    var onward = and(links, new Link(label, path, !links.isEmpty()));
    return new RefusalPage(title, what, why, facts, steps, lines, onward, reference);
  }

  public RefusalPage with(Reference logged) {
    return new RefusalPage(title, what, why, facts, steps, lines, links, Optional.of(logged));
  }

  /// Where the guide has an entry under this very title.
  String explanation() {
    return "/help/troubleshooting#" + Anchor.of(title);
  }

  boolean hasWhy() {
    return !why.isEmpty();
  }

  boolean hasFacts() {
    return !facts.isEmpty();
  }

  boolean hasSteps() {
    return !steps.isEmpty();
  }

  boolean hasLines() {
    return !lines.isEmpty();
  }

  boolean hasLinks() {
    return !links.isEmpty();
  }

  private static <T> List<T> and(List<T> some, T more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /// One thing that was looked at, or that came back.
  public record Fact(String label, String value) {}

  /// A page of this server.
  public record Link(String label, String path, boolean isSecondary) {}
}
