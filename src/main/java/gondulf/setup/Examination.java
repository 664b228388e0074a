package gondulf.setup;

import gondulf.network.Answer;
import gondulf.outbound.Fetched;
import gondulf.outbound.Knocked;
import gondulf.protocol.ProfileUrl;
import java.net.InetAddress;
import java.util.Optional;

/// All that was found of a website, before anybody judges it.
///
/// @param records none for a page, for which DNS does not speak
/// @param metadata what another server says of itself, where the page names it
record Examination(
    ProfileUrl me,
    Reach reach,
    SitePage page,
    Optional<Records> records,
    Optional<Fetched> metadata) {

  /// Where the name leads, and what stands beside the page.
  ///
  /// @param isPublic whether this server may go to every one of the addresses
  /// @param plain what answers over plain HTTP
  /// @param counterpart what is at the name with `www.` more or less, where a site has such
  record Reach(
      Answer<InetAddress> addresses,
      boolean isPublic,
      Knocked plain,
      Optional<Fetched> counterpart) {

    /// Whether it leads anywhere, so that there can be more to say.
    boolean isAnywhere() {
      return isPublic && addresses instanceof Answer.Found<InetAddress>;
    }
  }
}
