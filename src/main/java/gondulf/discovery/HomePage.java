package gondulf.discovery;

import gondulf.ownership.Obstacle;
import gondulf.ownership.ProofPolicy;
import gondulf.ownership.Way;
import gondulf.protocol.Issuer;
import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Optional;

/// Says what this server is, which lines to put on one's own page to use it, and how one shows here
/// that the page is one's own.
///
/// @param ways how many ways there are, and how many are needed, as a sentence
@JStache
record HomePage(Addresses at, String ways, boolean byMail, boolean byDns) implements Page {

  static HomePage of(Issuer issuer, ProofPolicy policy) {
    var mail = policy.obstacle(Way.MAIL);
    var dns = policy.obstacle(Way.DNS);
    return new HomePage(
        Addresses.of(issuer), ways(policy, mail, dns), mail.isEmpty(), dns.isEmpty());
  }

  private static String ways(ProofPolicy policy, Optional<Obstacle> mail, Optional<Obstacle> dns) {
    if (policy.wantsAll()) {
      return "This server asks for two things at each sign-in, one after the other.";
    }
    if (mail.isEmpty() && dns.isEmpty()) {
      return "There are two ways. You need one of them.";
    }
    return mail.isPresent()
        ? "There is one way on this server, and it needs no mail."
        : "There is one way on this server.";
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
