package gondulf.setup;

import gondulf.network.Answer;
import gondulf.network.Answer.Found;
import gondulf.ownership.OwnershipRecord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The TXT records that a domain shows for servers of this kind.
///
/// @param own those at the name where they belong
/// @param anywhere those at a name that nobody can have thought of, so that a wildcard made them
/// @param elsewhere those at names where people put them by mistake
record Records(Answer<String> own, Answer<String> anywhere, Map<String, Answer<String>> elsewhere) {

  Records {
    elsewhere = Map.copyOf(elsewhere);
  }

  /// What stands where it belongs, but for what a wildcard put there for other ends.
  List<String> texts() {
    return all(own).filter(each -> isMeantForUs(each) || !isEverywhere(each)).toList();
  }

  boolean isEverywhere(String text) {
    return all(anywhere).anyMatch(text::equals);
  }

  /// The texts at wrong names, each under its name, in the order of these.
  Stream<Map.Entry<String, String>> misplaced() {
    return elsewhere.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(each ->
            all(each.getValue())
                .filter(Records::isMeantForUs)
                .map(text -> Map.entry(each.getKey(), text)))
        .filter(each -> !isEverywhere(each.getValue()));
  }

  private static Stream<String> all(Answer<String> answer) {
    return answer instanceof Found<String>(var texts) ? texts.stream() : Stream.empty();
  }

  /// A domain has many texts that are nobody's business here.
  private static boolean isMeantForUs(String text) {
    var lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("gondulf1") || lower.contains(OwnershipRecord.OLD_CONSTANT);
  }
}
