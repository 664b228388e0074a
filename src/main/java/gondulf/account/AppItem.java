package gondulf.account;

import gondulf.grant.Agreement;
import gondulf.grant.Grant;
import gondulf.language.Words;
import gondulf.protocol.Label;
import gondulf.signin.ScopeWords;
import gondulf.web.Speaking;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// What a person has allowed an app, or a token that they made, as they see it.
///
/// @param id names it in a form
/// @param name what the app called itself, or what the person called the token
/// @param host which alone of an app is proven
record AppItem(
    long id,
    String name,
    String host,
    boolean isByHand,
    List<ScopeWords> scopes,
    List<String> resources,
    String since,
    String lastUsed,
    String ends)
    implements Speaking {

  static AppItem of(Agreement agreement, Instant now) {
    var grant = agreement.grant();
    return new AppItem(
        agreement.id(),
        agreement.label().map(Label::text).orElseGet(() -> name(grant)),
        grant.client().host(),
        agreement.isByHand(),
        grant.scopes().list().stream().map(ScopeWords::of).toList(),
        grant.resources().stream().map(Object::toString).toList(),
        Times.day(agreement.since()),
        agreement
            .lastUsed()
            .map(used -> Times.ago(used, now))
            .orElseGet(() -> Words.say("account.ago.never")),
        ends(agreement));
  }

  @Override
  public Map<String, String> names() {
    return Map.of("name", name);
  }

  boolean hasScopes() {
    return !scopes.isEmpty();
  }

  boolean hasResources() {
    return !resources.isEmpty();
  }

  private static String name(Grant grant) {
    return grant.app().name().orElseGet(() -> grant.client().host());
  }

  private static String ends(Agreement agreement) {
    var end = Times.day(agreement.expiresAt());
    return agreement.grant().renewable() ? Words.say("account.apps.unless-used", "day", end) : end;
  }
}
