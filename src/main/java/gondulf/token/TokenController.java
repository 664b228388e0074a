package gondulf.token;

import static gondulf.protocol.OAuthError.invalidClient;
import static gondulf.protocol.OAuthError.unsupportedGrantType;

import gondulf.grant.Claim;
import gondulf.grant.Exchange;
import gondulf.protocol.Parameters;
import java.util.Locale;
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
    refusePassword(headers);
    if (!form.required("grant_type", String::new).equals("authorization_code")) {
      throw unsupportedGrantType("grant_type must be authorization_code").asException();
    }
    return RedemptionResponse.of(exchange.forToken(Claim.read(form)));
  }

  /// No app has a password here. One that sends one believes in a check that nobody makes.
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6749#section-5.2">RFC 6749 §5.2</a>
  private static void refusePassword(HttpHeaders headers) {
    for (var value : headers.getOrEmpty(HttpHeaders.AUTHORIZATION)) {
      if (value.toLowerCase(Locale.ROOT).startsWith("basic")) {
        throw invalidClient("this server knows no client passwords").asException();
      }
    }
  }
}
