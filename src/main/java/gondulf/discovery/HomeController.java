package gondulf.discovery;

import gondulf.ownership.ProofPolicy;
import gondulf.protocol.Issuer;
import gondulf.web.Page;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Shows people what this server is; apps that know its name alone find the metadata by it.
@Controller
class HomeController {

  private final Issuer issuer;
  private final ProofPolicy policy;
  private final String link;

  HomeController(Issuer issuer, ProofPolicy policy) {
    this.issuer = issuer;
    this.policy = policy;
    this.link = "<%s>; rel=\"indieauth-metadata\"".formatted(issuer.metadata());
  }

  @GetMapping("/")
  ResponseEntity<Page> welcome() {
    var page = HomePage.of(issuer, policy);
    return ResponseEntity.ok().contentType(Page.HTML).header(HttpHeaders.LINK, link).body(page);
  }
}
