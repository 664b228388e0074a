package gondulf.token;

import gondulf.grant.Revocation;
import gondulf.protocol.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Apps give tokens back.
///
/// The answer is the same whether there was such a token, whose it was, and of which kind: who
/// holds one loses it, and who holds none learns nothing.
///
/// @see <a href="https://indieauth.spec.indieweb.org/#token-revocation">IndieAuth §7</a>
/// @see <a href="https://www.rfc-editor.org/rfc/rfc7009#section-2">RFC 7009 §2</a>
@RestController
class RevocationController {

  private final Revocation revocation;
  private final Answers answers;

  RevocationController(Revocation revocation, Answers answers) {
    this.revocation = revocation;
    this.answers = answers;
  }

  /// The answer is empty, yet of a type: some libraries take none without.
  @PostMapping("/revoke")
  ResponseEntity<Void> revoke(Parameters sent, Authorization authorization) {
    var form = PublicClient.namedIn(sent, authorization);
    RevocationRequest.read(form).goTo(revocation);
    answers.countRevocation();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).build();
  }
}
