package gondulf.signin;

import gondulf.grant.Profile;
import gondulf.mail.MailAddress;
import gondulf.outbound.Card;
import gondulf.ownership.Delegation;
import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.util.Optional;

/// Who somebody says to be, and what that website says; nothing of it is proven yet.
///
/// @param page the page that was read in place of the website, where that has moved for good
/// @param mail where a code can be sent
/// @param profile what an app may be told, if the person agrees
public record Claimant(
    ProfileUrl me, Optional<String> page, Optional<MailAddress> mail, Profile profile) {

  static Claimant of(Delegation.Given given) {
    return new Claimant(given.me(), given.page().map(URI::toString), given.mail(), profile(given));
  }

  private static Profile profile(Delegation.Given given) {
    return new Profile(
        given.card().flatMap(Card::name),
        given.card().flatMap(Card::url).map(URI::toString),
        given.card().flatMap(Card::photo).map(URI::toString),
        given.card().flatMap(Card::email).or(() -> given.mail().map(MailAddress::text)));
  }
}
