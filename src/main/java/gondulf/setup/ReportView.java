package gondulf.setup;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A report as its page shows it: topic by topic, what is not good at full length.
///
/// @param verdict whether one can sign in, in a few words; empty if that was not asked
/// @param one the headline of the one finding that is shown; none if all are
record ReportView(
    String address,
    String path,
    String verdict,
    Optional<String> one,
    long bad,
    long remarks,
    long good,
    List<TopicView> topics) {

  static ReportView of(Report report, String only) {
    var path = FindingView.report(report.address());
    var one = report.of(only);
    var shown = one.map(List::of).orElse(report.findings());
    return new ReportView(
        report.address(),
        path,
        report.of(Check.SIGN_IN.id()).map(Told::headline).orElse(""),
        one.map(Told::headline),
        report.count(Level.BAD),
        report.count(Level.REMARK),
        report.count(Level.GOOD),
        shown.stream()
            .map(Told::topic)
            .distinct()
            .map(topic -> TopicView.of(topic, shown, path))
            .toList());
  }

  /// What the sentences about it name.
  Map<String, String> names() {
    return Map.of(
        "verdict", verdict,
        "path", path,
        "bad", String.valueOf(bad),
        "remarks", String.valueOf(remarks),
        "good", String.valueOf(good));
  }

  boolean hasVerdict() {
    return !verdict.isEmpty();
  }

  boolean hasToMend() {
    return bad > 0;
  }

  boolean isWell() {
    return bad == 0 && remarks == 0;
  }

  /// The findings of one topic.
  record TopicView(String title, List<FindingView> findings) {

    static TopicView of(String title, List<Told> all, String path) {
      return new TopicView(
          title,
          all.stream()
              .filter(each -> each.topic().equals(title))
              .map(each -> new FindingView(each, path))
              .toList());
    }
  }
}
