package gondulf.identity;

import gondulf.mail.MailAddress;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.util.Optional;
import java.util.Set;

/// What somebody has shown just now, for which they get an account.
///
/// @param controls how they showed that the website is theirs
/// @param mail the address to pin: the one that took the code or, where DNS showed it, one that
///   they proved besides
/// @param account the `acct` that was seen, to be the pin of the domain
public record Enrolment(
    ProfileUrl me, Set<Way> controls, Optional<MailAddress> mail, Optional<String> account) {

  public Enrolment {
    controls = Set.copyOf(controls);
    require(!controls.isEmpty(), "an enrolment takes a proof of control");
    require(!controls.contains(Way.MAIL) || mail.isPresent(), "a proof by mail has an address");
    require(controls.contains(Way.DNS) == account.isPresent(), "a proof by DNS has an acct");
    require(me.isRoot() || account.isEmpty(), "a page has no acct");
  }

  private static void require(boolean condition, String rule) {
    if (!condition) {
      throw new IllegalArgumentException(rule);
    }
  }
}
