package gondulf.outbound;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a page says of the one whose page it is.
///
/// @see <a href="https://microformats.org/wiki/h-card">h-card</a>
public record Card(
    Optional<String> name, Optional<URI> photo, Optional<URI> url, Optional<String> email) {

  /// The one card, among those of everybody whom a page tells of, that stands for the page itself.
  ///
  /// @param page the URLs of the page
  /// @param me where its links of the kind `me` lead
  /// @see <a href="https://microformats.org/wiki/representative-h-card-parsing">representative
  ///   h-card</a>
  static Optional<Card> representative(List<Microformat> cards, Set<URI> page, Collection<URI> me) {
    var own = alike(page);
    var mine = alike(me);
    Predicate<Microformat> isOfPage = each -> leads(each.urls("u-url"), own);
    Predicate<Microformat> isNamedByPage = each -> leads(each.urls("u-uid"), own);
    Predicate<Microformat> isMe = each -> leads(each.urls("u-url"), mine);
    Predicate<Microformat> isAlone = each -> cards.size() == 1 && isOfPage.test(each);
    return Stream.of(isOfPage.and(isNamedByPage), isMe, isAlone)
        .flatMap(rule -> cards.stream().filter(rule).limit(1))
        .findFirst()
        .map(Card::of);
  }

  private static Card of(Microformat card) {
    return new Card(card.name(), card.url("u-photo"), card.url("u-url"), card.email());
  }

  private static boolean leads(Stream<URI> urls, Set<String> targets) {
    return urls.map(Card::spelling).anyMatch(targets::contains);
  }

  private static Set<String> alike(Collection<URI> urls) {
    return urls.stream().map(Card::spelling).collect(Collectors.toSet());
  }

  /// One spelling for URLs that differ in the case of the host or in the slash after it only.
  private static String spelling(URI url) {
    var path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var origin = url.getScheme() + "://" + url.getRawAuthority();
    return origin.toLowerCase(Locale.ROOT) + path + "?" + url.getRawQuery();
  }
}
