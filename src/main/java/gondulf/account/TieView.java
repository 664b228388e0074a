package gondulf.account;

import gondulf.identity.Pin;
import gondulf.language.Words;
import gondulf.ownership.DnsProof.RequestedRecord;
import java.util.Map;
import java.util.Optional;

/// How a domain is tied to its account by DNS, as the owner sees it.
///
/// @param isOffered whether it can be tied, or is
/// @param state as a sentence
/// @param name of the record that does it; empty if there is none
/// @param text of that record
record TieView(boolean isOffered, String state, String name, String text) {

  /// @param record the one that should stand in DNS, if the domain is tied
  static TieView of(Optional<Pin> pin, Optional<RequestedRecord> record, boolean isOffered) {
    return new TieView(
        isOffered || pin.isPresent(),
        pin.map(TieView::words).orElseGet(() -> Words.say("account.tie.none")),
        record.map(RequestedRecord::name).orElse(""),
        record.map(RequestedRecord::text).orElse(""));
  }

  boolean isTied() {
    return !name.isEmpty();
  }

  private static String words(Pin pin) {
    var seen = Times.moment(pin.seenAt());
    return pin.absentSince()
        .map(since ->
            Words.say(
                "account.tie.missing",
                Map.of(
                    "since", Times.moment(since),
                    "until", Times.moment(since.plus(Pin.GRACE)))))
        .orElseGet(() -> Words.say("account.tie.tied", "seen", seen));
  }
}
