package gondulf.ownership;

import gondulf.mail.MailAddress;
import gondulf.outbound.Card;
import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.util.Optional;

/// Whether a website wants this server to speak for it.
public sealed interface Delegation {

  /// It does: its page names this server, or, where the page can't be read, its DNS record does.
  ///
  /// @param me the website in its lasting spelling
  /// @param page the page that was read in its place, where it has moved for good
  /// @param mail the address that its page links with `rel=me`
  /// @param card what its page says of its owner
  record Given(ProfileUrl me, Optional<URI> page, Optional<MailAddress> mail, Optional<Card> card)
      implements Delegation {}

  /// It does not, or it can't be known.
  record Missing(ProfileUrl me, Finding finding) implements Delegation {}
}
