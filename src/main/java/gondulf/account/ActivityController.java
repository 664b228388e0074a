package gondulf.account;

import gondulf.identity.Activity;
import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// What happened to an account, to be read.
@Controller
class ActivityController {

  private static final int MOST = 100;

  private final AccountViews views;
  private final Activity activity;

  ActivityController(AccountViews views, Activity activity) {
    this.views = views;
    this.activity = activity;
  }

  @GetMapping("/account/activity")
  ResponseEntity<Page> show(AccountVisit visit) {
    var items = activity.recent(visit.me(), MOST).stream().map(ActivityItem::of).toList();
    return new ActivityPage(views.of(visit, Section.ACTIVITY), items).answer(HttpStatus.OK);
  }
}
