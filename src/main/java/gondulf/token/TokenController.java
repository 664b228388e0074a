package gondulf.token;

import gondulf.grant.Claim;
import gondulf.grant.Exchange;
import gondulf.protocol.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Codes become tokens.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#redeeming-the-authorization-code">IndieAuth
///   §5.3</a>
@RestController
class TokenController {

  private final Exchange exchange;

  TokenController(Exchange exchange) {
    this.exchange = exchange;
  }

  @PostMapping("/token")
  RedemptionResponse redeem(Parameters form, @RequestHeader HttpHeaders headers) {
    RedemptionRules.refusePassword(headers);
    RedemptionRules.requireGrantType(form.required("grant_type", String::new));
    return RedemptionResponse.of(exchange.forToken(Claim.read(form)));
  }
}
