package gondulf.setup;

import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.setup.Fact.Label;
import java.util.Map;
import java.util.Optional;

/// Whom a report is about, as its sentences name them.
record Site(String typed, Optional<ProfileUrl> me, Issuer issuer) {

  String name() {
    return new Fact(Label.LOOKED_AT, typed).value();
  }

  Map<String, String> names() {
    var host = me.map(ProfileUrl::host).orElse(name());
    return Map.of(
        "me", me.map(Object::toString).orElse(name()),
        "host", host,
        "bare", Hosts.bare(host),
        "other", Hosts.other(host),
        "issuer", issuer.toString());
  }
}
