package gondulf.token;

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

  private final Exchange exchange;
  private final Answers answers;

  ProfileController(Exchange exchange, Answers answers) {
    this.exchange = exchange;
    this.answers = answers;
  }

  /// Clients of before 2020 send no `grant_type`.
  @PostMapping("/authorize")
  RedemptionResponse redeem(Parameters sent, Authorization authorization) {
    var form = PublicClient.namedIn(sent, authorization);
    form.optional("grant_type", String::new).ifPresent(RedemptionRules::requireGrantType);
    return answers.toCode(exchange.forProfile(Claim.read(form)));
  }
}
