package gondulf.account;

import gondulf.grant.Agreements;
import gondulf.identity.AccountSessions;
import gondulf.identity.Activity;
import gondulf.identity.PendingChanges;
import gondulf.identity.RememberedBrowsers;
import gondulf.passkey.Passkeys;
import gondulf.resource.ResourceServers;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Gathers all that is known of a person here.
@Component
class Exports {

  private final PendingChanges changes;
  private final Passkeys passkeys;
  private final RememberedBrowsers browsers;
  private final AccountSessions sessions;
  private final Agreements agreements;
  private final ResourceServers servers;
  private final Activity activity;

  Exports(
      PendingChanges changes,
      Passkeys passkeys,
      RememberedBrowsers browsers,
      AccountSessions sessions,
      Agreements agreements,
      ResourceServers servers,
      Activity activity) {
    this.changes = changes;
    this.passkeys = passkeys;
    this.browsers = browsers;
    this.sessions = sessions;
    this.agreements = agreements;
    this.servers = servers;
    this.activity = activity;
  }

  Export of(AccountVisit visit) {
    var me = visit.me();
    return new Export(
        visit.now(),
        Export.Known.of(visit.account()),
        all(changes.of(me), Export.WaitingChange::of),
        all(passkeys.of(me), Export.KnownPasskey::of),
        all(browsers.list(me), Export.KnownBrowser::of),
        all(sessions.of(me), Export.KnownSession::of),
        all(agreements.allowedBy(me), Export.Allowed::of),
        all(servers.listOf(me), Export.Key::of),
        all(activity.recent(me, Integer.MAX_VALUE), Export.Happened::of));
  }

  private static <A, B> List<B> all(List<A> items, Function<A, B> words) {
    return items.stream().map(words).toList();
  }
}
