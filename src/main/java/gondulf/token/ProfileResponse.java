package gondulf.token;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import gondulf.grant.Grant;
import java.util.Optional;

/// Who the person is, without a token.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#profile-url-response">IndieAuth §5.3.2</a>
@JsonInclude(Include.NON_ABSENT)
@JsonPropertyOrder({"me", "profile"})
record ProfileResponse(String me, Optional<ProfileMembers> profile) implements RedemptionResponse {

  static ProfileResponse of(Grant grant) {
    return new ProfileResponse(grant.me().toString(), ProfileMembers.of(grant.profile()));
  }
}
