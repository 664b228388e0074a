package gondulf.web;

import gondulf.language.Language;
import gondulf.language.Words;
import gondulf.protocol.OAuthError;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Says that something did not work: what, why, what was looked at, and what to do next.
///
/// @param title the headline, a few words
/// @param explanation where the guide explains it
/// @param what what failed, one sentence
/// @param why what was wrong, one or two sentences; empty if [#what()] says it all
/// @param facts what was looked at and what came back
/// @param steps what the person can do now, each a sentence
/// @param links where to go on from here, the usual way first
/// @param reference the id that stands in the log as well
@JStache
public record RefusalPage(
    String title,
    String explanation,
    String what,
    String why,
    List<Fact> facts,
    List<String> steps,
    List<Link> links,
    Optional<Reference> reference)
    implements Page {

  public RefusalPage {
    facts = List.copyOf(facts);
    steps = List.copyOf(steps);
    links = List.copyOf(links);
  }

  /// A refusal in the words of a room: `title`, `what`, and if they are there `why`, `next` and
  /// `next-2`.
  ///
  /// @param name of the words, with the room before it: `signin.ended`
  /// @param values what the sentences name in braces
  public static RefusalPage told(String name, Map<String, String> values) {
    var page =
        explained(
            Words.say(name + ".title", values),
            Language.ENGLISH.speak(() -> Words.say(name + ".title", values)),
            Words.say(name + ".what", values),
            Words.find(name + ".why", values).orElse(""));
    for (var step : List.of(".next", ".next-2")) {
      page = Words.find(name + step, values).map(page::next).orElse(page);
    }
    return page;
  }

  public static RefusalPage told(String name) {
    return told(name, Map.of());
  }

  /// A request in which an app broke the protocol; the person can only tell its makers.
  public static RefusalPage of(OAuthError error) {
    return told("web.breach")
        .protocolFact(Words.say("web.fact.wrong"), error.description())
        .fact(Words.say("web.fact.code"), error.code().wireName());
  }

  public RefusalPage fact(String label, String value) {
    return and(new Fact(label, value, false));
  }

  /// A fact in the protocol's own words, which are English whoever reads them.
  public RefusalPage protocolFact(String label, String value) {
    return and(new Fact(label, value, Language.spoken() != Language.ENGLISH));
  }

  public RefusalPage next(String step) {
    return new RefusalPage(
        title, explanation, what, why, facts, and(steps, step), links, reference);
  }

  /// Offers a way to go on, or one more.
  ///
  /// @param path of a page of this server
  public RefusalPage goOn(String label, String path) {
    var onward = and(links, new Link(label, path, !links.isEmpty()));
    return new RefusalPage(title, explanation, what, why, facts, steps, onward, reference);
  }

  public RefusalPage with(Reference logged) {
    return new RefusalPage(title, explanation, what, why, facts, steps, links, Optional.of(logged));
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

  boolean hasLinks() {
    return !links.isEmpty();
  }

  /// The guide is in English, and has an entry under the English title.
  private static RefusalPage explained(String title, String english, String what, String why) {
    return new RefusalPage(
        title,
        "/help/troubleshooting#" + Anchor.of(english),
        what,
        why,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  private RefusalPage and(Fact fact) {
    return new RefusalPage(
        title, explanation, what, why, and(facts, fact), steps, links, reference);
  }

  private static <T> List<T> and(List<T> some, T more) {
    return Stream.concat(some.stream(), Stream.of(more)).toList();
  }

  /// One thing that was looked at, or that came back.
  ///
  /// @param isEnglish whether the value is, on a page that is not
  public record Fact(String label, String value, boolean isEnglish) {}

  /// A page of this server.
  public record Link(String label, String path, boolean isSecondary) {}
}
