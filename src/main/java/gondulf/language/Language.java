package gondulf.language;

import java.lang.ScopedValue.CallableOp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/// A language in which everything is said that a person reads.
public enum Language {
  ENGLISH("en", "English", "d MMMM uuuu", "d MMMM uuuu, HH:mm 'UTC'"),
  GERMAN("de", "Deutsch", "d. MMMM uuuu", "d. MMMM uuuu, HH:mm 'Uhr' '(UTC)'");

  private static final ScopedValue<Language> SPOKEN = ScopedValue.newInstance();
  private static final int LONGEST_WISH = 500;
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final String tag;
  private final String title;
  private final DateTimeFormatter days;
  private final DateTimeFormatter moments;

  Language(String tag, String title, String days, String moments) {
    this.tag = tag;
    this.title = title;
    this.days = formatter(days);
    this.moments = formatter(moments);
  }

  /// The language of the request that is being answered; English where there is none.
  public static Language spoken() {
    return SPOKEN.orElse(ENGLISH);
  }

  /// Does something in this language.
  public <T, X extends Throwable> T speak(CallableOp<T, X> deed) throws X {
    return ScopedValue.where(SPOKEN, this).call(deed);
  }

  public static Optional<Language> of(String tag) {
    return Arrays.stream(values()).filter(each -> each.tag.equals(tag)).findFirst();
  }

  /// The best of those that a browser wishes for.
  ///
  /// @param wish an `Accept-Language` header
  public static Optional<Language> wished(String wish) {
    var tags = Arrays.stream(values()).map(Language::tag).toList();
    return Optional.ofNullable(Locale.lookupTag(ranges(wish), tags)).flatMap(Language::of);
  }

  /// As programs call it: `de`.
  public String tag() {
    return tag;
  }

  /// As those who speak it call it.
  public String title() {
    return title;
  }

  public String day(Instant time) {
    return days.format(time);
  }

  /// The time of day in UTC, which is written alike in all of them.
  public static String clock(Instant time) {
    return CLOCK.format(time);
  }

  public String moment(Instant time) {
    return moments.format(time);
  }

  private static List<LanguageRange> ranges(String wish) {
    try {
      return wish.length() > LONGEST_WISH ? List.of() : LanguageRange.parse(wish);
    } catch (IllegalArgumentException _) {
      return List.of();
    }
  }

  private DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.of(tag)).withZone(ZoneOffset.UTC);
  }
}
