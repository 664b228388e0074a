package gondulf.token;

import gondulf.grant.Claim;
import gondulf.grant.Exchange;
import gondulf.grant.RefreshClaim;
import gondulf.grant.Revocation;
import gondulf.protocol.OAuthError;
import gondulf.protocol.Parameters;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Codes and refresh tokens become tokens.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#redeeming-the-authorization-code">IndieAuth
///   §5.3</a>
/// @see <a href="https://indieauth.spec.indieweb.org/#refreshing-an-access-token">IndieAuth
///   §5.5.1</a>
@RestController
class TokenController {

  private final Exchange exchange;
  private final Revocation revocation;
  private final Answers answers;

  TokenController(Exchange exchange, Revocation revocation, Answers answers) {
    this.exchange = exchange;
    this.revocation = revocation;
    this.answers = answers;
  }

  /// Apps of before 2022 give tokens back here, with an `action` in place of a `grant_type`.
  @PostMapping("/token")
  ResponseEntity<RedemptionResponse> answer(Parameters sent, Authorization authorization) {
    var form = PublicClient.namedIn(sent, authorization);
    var type = form.optional("grant_type", GrantType::of, OAuthError::unsupportedGrantType);
    if (type.isEmpty() && isRevocation(form)) {
      RevocationRequest.read(form).goTo(revocation);
      answers.countRevocation();
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).build();
    }
    return ResponseEntity.ok(redeem(type, form));
  }

  private RedemptionResponse redeem(Optional<GrantType> type, Parameters form) {
    return switch (type.orElseThrow(RedemptionRules::noGrantType)) {
      case AUTHORIZATION_CODE -> answers.toCode(exchange.forToken(Claim.read(form)));
      case REFRESH_TOKEN -> answers.toRefreshToken(exchange.forRefresh(RefreshClaim.read(form)));
    };
  }

  private static boolean isRevocation(Parameters form) {
    return form.optional("action", String::strip).filter("revoke"::equals).isPresent();
  }
}
