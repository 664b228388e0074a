package gondulf.outbound;

import java.util.Optional;
import org.apache.hc.client5.http.psl.PublicSuffixMatcherLoader;
import org.springframework.stereotype.Component;

/// Where domains begin that one owner has: below `co.uk`, `github.io` and their like, which belong
/// to nobody who signs in.
///
/// The list, with its private section, comes with the HTTP client, which reads it when it is first
/// asked for and keeps it.
///
/// @see <a href="https://publicsuffix.org/">Public Suffix List</a>
@Component
public class PublicSuffixes {

  /// Whether different owners have the names below this one. A name without a dot always is such.
  public boolean isPublicSuffix(String host) {
    return registrableDomain(host).isEmpty();
  }

  /// The domain of one owner in which a host stands: `alice.co.uk` for `www.alice.co.uk`.
  public Optional<String> registrableDomain(String host) {
    return Optional.ofNullable(PublicSuffixMatcherLoader.getDefault().getDomainRoot(host));
  }
}
