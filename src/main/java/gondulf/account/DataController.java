package gondulf.account;

import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Change.DeleteAccount;
import gondulf.identity.Detail;
import gondulf.language.Words;
import gondulf.web.Page;
import gondulf.web.RefusalPage;
import gondulf.web.SecretCookie;
import gondulf.web.SecretCookies;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// What is known of a person: handed to them, and deleted.
@Controller
class DataController {

  private static final List<String> WHAT_GOES = List.of("ways", "apps", "keys", "activity");

  private final AccountViews views;
  private final Exports exports;
  private final ChangeRequests changes;
  private final Activity activity;
  private final SecretCookies cookies;

  DataController(
      AccountViews views,
      Exports exports,
      ChangeRequests changes,
      Activity activity,
      SecretCookies cookies) {
    this.views = views;
    this.exports = exports;
    this.changes = changes;
    this.activity = activity;
    this.cookies = cookies;
  }

  @GetMapping("/account/data")
  ResponseEntity<Page> show(AccountVisit visit) {
    return new DataPage(views.of(visit, Section.DATA)).answer(HttpStatus.OK);
  }

  @PostMapping("/account/data/export")
  ResponseEntity<Export> export(AccountVisit visit) {
    var export = exports.of(visit.inPresence());
    activity.note(visit.me(), ActivityKind.EXPORTED, Detail.none(), visit.browser());
    var file =
        ContentDisposition.attachment().filename("gondulf-" + visit.me().host() + ".json").build();
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
        .body(export);
  }

  @GetMapping("/account/data/delete")
  ResponseEntity<Page> confirm(AccountVisit visit) {
    return new ConfirmPage(
            views.of(visit, Section.DATA),
            Words.say("account.data.delete-question"),
            Words.say("account.data.delete-what"),
            WHAT_GOES.stream().map(each -> Words.say("account.data.goes." + each)).toList(),
            "/account/data/delete",
            Words.say("account.data.delete-mine"))
        .answer(HttpStatus.OK);
  }

  @PostMapping("/account/data/delete")
  ResponseEntity<Page> delete(AccountVisit visit) {
    return changes.ask(visit.inControl(), new DeleteAccount())
        ? deleted()
        : Answers.of(Done.WAITING, Section.DATA);
  }

  /// Says it on this very page: there is no other for whom there is no account.
  private ResponseEntity<Page> deleted() {
    var page =
        RefusalPage.told("account.deleted")
            .goOn(Words.say("account.deleted.start"), "/")
            .answer(HttpStatus.OK);
    return ResponseEntity.status(page.getStatusCode())
        .headers(page.getHeaders())
        .header(
            HttpHeaders.SET_COOKIE,
            cookies.erase(SecretCookie.ACCOUNT),
            cookies.erase(SecretCookie.REMEMBERED))
        .body(page.getBody());
  }
}
