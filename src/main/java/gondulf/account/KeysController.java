package gondulf.account;

import gondulf.account.AccountException.Reason;
import gondulf.grant.HandMade;
import gondulf.grant.HandMadeTokens;
import gondulf.grant.IssuedToken;
import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.Detail;
import gondulf.language.Words;
import gondulf.ownership.ProofPolicy;
import gondulf.resource.IssuedKey;
import gondulf.resource.ResourceServer;
import gondulf.resource.ResourceServers;
import gondulf.resource.ServerName;
import gondulf.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Tokens that a person makes by hand, and keys for servers of theirs. Each is shown once.
@Controller
class KeysController {

  private final AccountViews views;
  private final HandMadeTokens tokens;
  private final ResourceServers servers;
  private final ProofPolicy policy;
  private final Activity activity;

  KeysController(
      AccountViews views,
      HandMadeTokens tokens,
      ResourceServers servers,
      ProofPolicy policy,
      Activity activity) {
    this.views = views;
    this.tokens = tokens;
    this.servers = servers;
    this.policy = policy;
    this.activity = activity;
  }

  @GetMapping("/account/keys")
  ResponseEntity<Page> show(AccountVisit visit) {
    return page(visit, TokenForm.empty(), Field.EMPTY).answer(HttpStatus.OK);
  }

  @PostMapping("/account/keys/token")
  ResponseEntity<Page> makeToken(AccountVisit visit) {
    var me = admitted(visit.inPresence()).me();
    var form = TokenForm.read(visit.parameters());
    return form.wish(me)
        .map(wish ->
            tokens
                .make(wish)
                .map(token -> made(visit, wish, token))
                .orElseGet(() -> refused(page(visit, form.withTooMany(), Field.EMPTY))))
        .orElseGet(() -> refused(page(visit, form, Field.EMPTY)));
  }

  @PostMapping("/account/keys/server")
  ResponseEntity<Page> makeKey(AccountVisit visit) {
    var me = visit.inPresence().me();
    var name = Field.filled(visit.typed("server")).judged(ServerName::of);
    return name.as(ServerName::of)
        .map(chosen ->
            servers
                .create(chosen, me)
                .map(issued -> made(visit, issued))
                .orElseGet(() ->
                    refused(
                        page(
                            visit,
                            TokenForm.empty(),
                            name.wrong(Words.say("account.key.too-many"))))))
        .orElseGet(() -> refused(page(visit, TokenForm.empty(), name)));
  }

  @PostMapping("/account/keys/revoke")
  ResponseEntity<Page> revoke(AccountVisit visit) {
    var me = visit.inPresence().me();
    var id = visit.id();
    var server =
        servers.listOf(me).stream()
            .filter(each -> each.id() == id && servers.revoke(me, id))
            .findFirst()
            .orElseThrow(() -> new AccountException(Reason.GONE));
    activity.note(me, ActivityKind.KEY_REMOVED, detail(server), visit.browser());
    return Answers.of(Done.KEY_REVOKED, Section.KEYS);
  }

  /// The same visit, of somebody who could let an app have a token by now.
  private AccountVisit admitted(AccountVisit visit) {
    if (!policy.admits(visit.me())) {
      throw new AccountException(Reason.NOT_ADMITTED);
    }
    if (!visit.account().missing(policy).isEmpty()) {
      throw new AccountException(Reason.NOT_IN_CONTROL);
    }
    return visit;
  }

  private ResponseEntity<Page> made(AccountVisit visit, HandMade wish, IssuedToken token) {
    var name = wish.label().text();
    activity.note(visit.me(), ActivityKind.TOKEN_MADE, new Detail(name), visit.browser());
    var use = Words.say("account.token.use");
    return new MadePage(
            views.of(visit, Section.KEYS),
            Words.say("account.token.made"),
            name,
            use,
            token.secret())
        .answer(HttpStatus.OK);
  }

  private ResponseEntity<Page> made(AccountVisit visit, IssuedKey issued) {
    var server = issued.server();
    activity.note(visit.me(), ActivityKind.KEY_MADE, detail(server), visit.browser());
    var use = Words.say("account.key.use");
    return new MadePage(
            views.of(visit, Section.KEYS),
            Words.say("account.key.made"),
            server.name().text(),
            use,
            issued.key())
        .answer(HttpStatus.OK);
  }

  private static ResponseEntity<Page> refused(KeysPage page) {
    return page.answer(HttpStatus.UNPROCESSABLE_CONTENT);
  }

  private KeysPage page(AccountVisit visit, TokenForm token, Field serverName) {
    return new KeysPage(
        views.of(visit, Section.KEYS),
        policy.admits(visit.me()),
        token,
        servers.listOf(visit.me()).stream().map(KeyItem::of).toList(),
        serverName);
  }

  private static Detail detail(ResourceServer server) {
    return new Detail(server.name().text());
  }
}
