package gondulf.signin;

import gondulf.protocol.ProfileUrl;
import gondulf.setup.Consultation;
import gondulf.setup.Consultation.Held;
import gondulf.setup.Consultation.Postponed;
import gondulf.setup.FindingView;
import gondulf.setup.Report;
import gondulf.web.Page;
import gondulf.web.Reference;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/// Says what stands between a website and a sign-in, as the doctor finds it.
///
/// @param obstacles what was found; empty if there was no time to look, or if all is well by now
/// @param wasLookedAt whether the doctor has looked
/// @param again where to try once more
/// @param report where all that is looked at can be seen
@JStache
record NotReadyPage(
    String me,
    List<FindingView> obstacles,
    boolean wasLookedAt,
    String again,
    String report,
    Reference reference)
    implements Page {

  static NotReadyPage of(Visit visit, ProfileUrl me, Consultation found, Reference reference) {
    var report = FindingView.report(me.toString());
    return new NotReadyPage(
        me.toString(),
        switch (found) {
          case Held(var all) -> views(all, report);
          case Postponed _ -> List.of();
        },
        found instanceof Held,
        visit.signIn().path("website"),
        report,
        reference);
  }

  private static List<FindingView> views(Report all, String report) {
    return all.obstacles().stream().map(each -> new FindingView(each, report)).toList();
  }

  @Override
  public Map<String, String> names() {
    return Map.of("me", me);
  }

  boolean hasObstacles() {
    return !obstacles.isEmpty();
  }
}
