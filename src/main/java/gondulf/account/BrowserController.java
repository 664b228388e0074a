package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Detail;
import gondulf.identity.RememberedBrowsers;
import gondulf.web.Page;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/// Forgets browsers that were remembered.
@Controller
class BrowserController {

  private final RememberedBrowsers browsers;
  private final Activity activity;

  BrowserController(RememberedBrowsers browsers, Activity activity) {
    this.browsers = browsers;
    this.activity = activity;
  }

  @PostMapping("/account/ways/browser/forget")
  ResponseEntity<Page> forget(AccountVisit visit) {
    var me = visit.inPresence().me();
    var id = visit.id();
    var forgotten =
        browsers.list(me).stream()
            .filter(each -> each.id() == id && browsers.forget(me, id))
            .findFirst()
            .orElseThrow(() -> new AccountException(Reason.GONE));
    activity.note(
        me,
        ActivityKind.BROWSER_FORGOTTEN,
        new Detail(forgotten.browser().text()),
        visit.browser());
    return Answers.of(Done.BROWSER_FORGOTTEN, Section.WAYS);
  }
}
