package gondulf.account;

import gondulf.ownership.DnsProof;
import gondulf.ownership.DnsProof.RequestedRecord;
import gondulf.ownership.RecordCheck;
import gondulf.signin.Lifetime;
import gondulf.signin.RecordWords;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Shows the record that ties a domain to its account, and what is seen of it.
///
/// @param lookedAt time of day in UTC
/// @param saw what was seen, as a sentence
/// @param others the records that are there instead
/// @param isWatched whether the page comes back by itself
@JStache
record TiePage(
    AccountView view,
    String name,
    String text,
    boolean isSeen,
    String lookedAt,
    String saw,
    List<String> others,
    boolean isWatched)
    implements Page {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static TiePage of(
      AccountView view, RequestedRecord asked, RecordCheck check, Instant now, boolean watch) {
    var isSeen = check instanceof RecordCheck.Seen;
    return new TiePage(
        view,
        asked.name(),
        asked.text(),
        isSeen,
        TIME.format(now),
        RecordWords.of(check),
        check instanceof RecordCheck.NotYet(var others) ? others : List.of(),
        watch && !isSeen);
  }

  @Override
  public Map<String, String> names() {
    return Map.of("looked", lookedAt, "lifetime", Lifetime.words(DnsProof.LIFETIME));
  }

  boolean hasOthers() {
    return !others.isEmpty();
  }
}
