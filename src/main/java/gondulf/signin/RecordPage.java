package gondulf.signin;

import gondulf.ownership.DnsProof;
import gondulf.ownership.RecordCheck;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/// Shows the record to publish, and what is seen of it.
///
/// @param isTemporary whether the record may go away after the sign-in
/// @param lookedAt time of day in UTC
/// @param saw what was seen, as a sentence
/// @param others the records that are there instead
/// @param isWatched whether the page comes back by itself
@JStache
record RecordPage(
    StepView step,
    String name,
    String text,
    boolean isTemporary,
    boolean isSeen,
    String lookedAt,
    String saw,
    List<String> others,
    boolean isWatched)
    implements Page {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

  static RecordPage of(
      StepView step,
      DnsProof.RequestedRecord asked,
      RecordCheck check,
      Instant now,
      boolean watch) {
    var isSeen = check instanceof RecordCheck.Seen;
    return new RecordPage(
        step,
        asked.name(),
        asked.text(),
        asked.isTemporary(),
        isSeen,
        TIME.format(now),
        RecordWords.of(check),
        check instanceof RecordCheck.NotYet(var others) ? others : List.of(),
        watch && !isSeen);
  }

  @Override
  public Map<String, String> names() {
    return step.names("looked", lookedAt, "lifetime", Lifetime.words(DnsProof.LIFETIME));
  }

  boolean hasOthers() {
    return !others.isEmpty();
  }
}
