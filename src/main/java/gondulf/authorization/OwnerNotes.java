package gondulf.authorization;

import gondulf.identity.Activity;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.identity.Detail;
import gondulf.identity.Notice;
import gondulf.identity.Notices;
import gondulf.identity.RememberedBrowsers;
import gondulf.meter.Event;
import gondulf.meter.Meter;
import gondulf.protocol.ClientId;
import gondulf.protocol.Secret;
import gondulf.signin.Identified;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What the owner of an account reads there, and is told, of what they have agreed to.
@Component
class OwnerNotes {

  private final Activity activity;
  private final Notices notices;
  private final RememberedBrowsers browsers;
  private final Meter meter;

  OwnerNotes(Activity activity, Notices notices, RememberedBrowsers browsers, Meter meter) {
    this.meter = meter;
    this.activity = activity;
    this.notices = notices;
    this.browsers = browsers;
  }

  /// Notes a sign-in, and tells the owner of an app that they have never allowed anything before.
  void signedIn(Identified owner, ClientId client, BrowserName browser) {
    meter.count(new Event.SignIn(owner.presence().way(), Event.SignIn.Step.ALLOWED));
    var me = owner.account().me();
    var detail = Detail.of(client, owner.presence());
    if (!activity.has(me, ActivityKind.APP_ALLOWED, Detail.of(client))) {
      notices.tell(me, owner.account().mail(), new Notice.NewApp(client), browser);
    }
    activity.note(me, ActivityKind.SIGNED_IN, detail, browser);
  }

  /// Remembers the browser of somebody who has just shown who they are.
  ///
  /// @param existing what the browser is remembered by already
  /// @return what it is to be known by
  Secret remember(Identified owner, BrowserName browser, Optional<Secret> existing) {
    var me = owner.account().me();
    var secret = browsers.remember(me, owner.presence(), browser, existing);
    notices.tell(
        me, owner.account().mail(), new Notice.BrowserRemembered(owner.presence()), browser);
    return secret;
  }
}
