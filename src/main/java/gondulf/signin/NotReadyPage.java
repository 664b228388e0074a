package gondulf.signin;

import gondulf.language.Words;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Consultation;
import gondulf.setup.Consultation.Held;
import gondulf.setup.Consultation.Postponed;
import gondulf.setup.Consultation.Reason;
import gondulf.setup.FindingView;
import gondulf.setup.Report;
import gondulf.web.Page;
import gondulf.web.Reference;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/// Says what stands between a website and a sign-in, as the doctor finds it.
///
/// @param obstacles what was found; empty if nobody looked, or if all is well by now
/// @param instead what there is to say then
/// @param again where to try once more
/// @param report where all that is looked at can be seen
@JStache
record NotReadyPage(
    String me,
    List<FindingView> obstacles,
    String instead,
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
        switch (found) {
          case Held _ -> Words.say("signin.not-ready.well");
          case Postponed(var reason, _) -> unseen(reason);
        },
        visit.signIn().path("website"),
        report,
        reference);
  }

  /// Why nobody has looked.
  static String unseen(Reason reason) {
    return switch (reason) {
      case TOO_OFTEN -> Words.say("signin.not-ready.too-often");
      case TOO_MANY_AT_ONCE -> Words.say("signin.not-ready.busy");
    };
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
