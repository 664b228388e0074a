package gondulf.token;

import static gondulf.protocol.OAuthError.unsupportedGrantType;

import gondulf.grant.Claim;
import gondulf.grant.Exchange;
import gondulf.protocol.Parameters;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Codes tell who a person is, and nothing more comes of them.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#profile-url-response">IndieAuth §5.3.2</a>
@RestController
class ProfileController {

  private static final String GRANT_TYPE = "authorization_code";

  private final Exchange exchange;

  ProfileController(Exchange exchange) {
    this.exchange = exchange;
  }

  /// Clients of before 2020 send no `grant_type`.
  @PostMapping("/authorize")
  RedemptionResponse redeem(Parameters form) {
    if (!form.optional("grant_type", String::new).orElse(GRANT_TYPE).equals(GRANT_TYPE)) {
      throw unsupportedGrantType("grant_type must be authorization_code").asException();
    }
    return RedemptionResponse.of(exchange.forProfile(Claim.read(form)));
  }
}
