package gondulf.discovery;

import gondulf.language.Words;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.protocol.Issuer;
import gondulf.web.Page;
import io.jstach.jstache.JStache;

/// Says what this server is, which lines to put on one's own page to use it, and how one shows here
/// that the page is one's own.
///
/// @param ways how many ways there are, and how many are needed, as a sentence
@JStache
record HomePage(Addresses at, String ways, boolean byMail, boolean byDns) implements Page {

  static HomePage of(Issuer issuer, ProofPolicy policy) {
    var mail = policy.obstacle(Way.MAIL).isEmpty();
    var dns = policy.obstacle(Way.DNS).isEmpty();
    return new HomePage(Addresses.of(issuer), ways(policy, mail, dns), mail, dns);
  }

  private static String ways(ProofPolicy policy, boolean mail, boolean dns) {
    if (policy.wantsAll()) {
      return Words.say("discovery.ways.all");
    }
    if (mail && dns) {
      return Words.say("discovery.ways.two");
    }
    return mail ? Words.say("discovery.ways.mail") : Words.say("discovery.ways.dns");
  }

  /// Where this server is, and what it offers to apps.
  record Addresses(String issuer, String metadata, String authorize, String token) {

    static Addresses of(Issuer issuer) {
      return new Addresses(
          issuer.toString(),
          issuer.metadata().toString(),
          issuer.at("/authorize").toString(),
          issuer.at("/token").toString());
    }
  }
}
