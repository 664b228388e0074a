package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.grant.Agreement;
import gondulf.grant.Agreements;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Detail;
import gondulf.language.Words;
import gondulf.web.Page;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What a person has allowed apps, to be seen and to be ended.
@Controller
class AppsController {

  private final AccountViews views;
  private final Agreements agreements;
  private final Activity activity;

  AppsController(AccountViews views, Agreements agreements, Activity activity) {
    this.views = views;
    this.agreements = agreements;
    this.activity = activity;
  }

  @GetMapping("/account")
  ResponseEntity<Page> show(AccountVisit visit) {
    return new AppsPage(views.of(visit, Section.APPS), items(visit)).answer(HttpStatus.OK);
  }

  @PostMapping("/account/apps/revoke")
  ResponseEntity<Page> revoke(AccountVisit visit) {
    var me = visit.inPresence().me();
    var id = visit.id();
    var ended =
        agreements.allowedBy(me).stream()
            .filter(each -> each.id() == id && agreements.revoke(me, id))
            .findFirst()
            .orElseThrow(() -> new AccountException(Reason.GONE));
    activity.note(me, kind(ended), detail(ended), visit.browser());
    return Answers.of(Done.REVOKED, Section.APPS);
  }

  @GetMapping("/account/apps/revokeall")
  ResponseEntity<Page> confirm(AccountVisit visit) {
    return new ConfirmPage(
            views.of(visit, Section.APPS),
            Words.say("account.apps.revoke-all-question"),
            Words.say("account.apps.revoke-all-what"),
            items(visit).stream().map(AppItem::name).toList(),
            "/account/apps/revokeall",
            Words.say("account.apps.revoke-all"))
        .answer(HttpStatus.OK);
  }

  @PostMapping("/account/apps/revokeall")
  ResponseEntity<Page> revokeAll(AccountVisit visit) {
    var me = visit.inPresence().me();
    agreements.revokeAllOf(me);
    activity.note(me, ActivityKind.APP_REVOKED, Detail.none(), visit.browser());
    return Answers.of(Done.ALL_REVOKED, Section.APPS);
  }

  private List<AppItem> items(AccountVisit visit) {
    return agreements.allowedBy(visit.me()).stream()
        .map(each -> AppItem.of(each, visit.now()))
        .toList();
  }

  private static ActivityKind kind(Agreement ended) {
    return ended.isByHand() ? ActivityKind.TOKEN_REVOKED : ActivityKind.APP_REVOKED;
  }

  private static Detail detail(Agreement ended) {
    return ended
        .label()
        .map(label -> new Detail(label.text()))
        .orElseGet(() -> Detail.of(ended.grant().client()));
  }
}
