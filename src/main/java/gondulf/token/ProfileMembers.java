package gondulf.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.Profile;
import java.util.Optional;

/// The members of `profile`.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#profile-information">IndieAuth §5.3.4</a>
@JsonInclude(Include.NON_ABSENT)
@JsonPropertyOrder({"name", "url", "photo", "email"})
record ProfileMembers(
    Optional<String> name, Optional<String> url, Optional<String> photo, Optional<String> email) {

  static Optional<ProfileMembers> of(Profile profile) {
    return profile.isEmpty() ? Optional.empty() : Optional.of(whole(profile));
  }

  /// The members even if there is none.
  static ProfileMembers whole(Profile profile) {
    return new ProfileMembers(profile.name(), profile.url(), profile.photo(), profile.email());
  }
}
