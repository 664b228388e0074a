package gondulf.signin;

import gondulf.language.Language;
import gondulf.ownership.DnsProof;
import gondulf.ownership.DnsProof.RequestedRecord;
import gondulf.ownership.RecordCheck;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A record to publish, and what is seen of it. Whichever page shows it says why.
///
/// @param page the path of that page
/// @param lookedAt time of day in UTC
/// @param saw what was seen, as a sentence
/// @param others the records that are there instead
/// @param isWatched whether the page comes back by itself
public record RecordView(
    String page,
    String name,
    String text,
    boolean isSeen,
    String lookedAt,
    String saw,
    List<String> others,
    boolean isWatched) {

  public RecordView {
    others = List.copyOf(others);
  }

  public static RecordView of(
      String page, RequestedRecord asked, RecordCheck check, Instant now, boolean watch) {
    var isSeen = check instanceof RecordCheck.Seen;
    return new RecordView(
        page,
        asked.name(),
        asked.text(),
        isSeen,
        Language.clock(now),
        RecordWords.of(check),
        check instanceof RecordCheck.NotYet(var others) ? others : List.of(),
        watch && !isSeen);
  }

  /// What sentences about it name.
  public Map<String, String> names() {
    return Map.of("page", page, "looked", lookedAt, "lifetime", Lifetime.words(DnsProof.LIFETIME));
  }

  public boolean hasOthers() {
    return !others.isEmpty();
  }
}
