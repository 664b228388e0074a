package gondulf.setup;

import gondulf.setup.Fact.Label;
import java.net.URI;
import java.util.Optional;

/// Whether apps that know only the two older links find this server too.
record OlderLinksCheck(Server server) implements Judge {

  static final String AUTHORIZATION = "authorization_endpoint";
  static final String TOKEN = "token_endpoint";

  @Override
  public Optional<Finding> judge(Examination found) {
    return found.page().html().isEmpty() ? Optional.empty() : Optional.of(judge(found.page()));
  }

  private Finding judge(SitePage page) {
    var authorization = page.first(AUTHORIZATION);
    var token = page.first(TOKEN);
    var finding = Finding.of(symptom(page, authorization, token)).lookedAt(page.url());
    if (authorization.isPresent()) {
      finding = finding.fact(Label.AUTHORIZATION_ENDPOINT, authorization.orElseThrow());
    }
    if (token.isPresent()) {
      finding = finding.fact(Label.TOKEN_ENDPOINT, token.orElseThrow());
    }
    return finding.level() == Level.GOOD
        ? finding
        : finding.paste(server.authorizationLink(), server.tokenLink());
  }

  private Symptom symptom(SitePage page, Optional<URI> authorization, Optional<URI> token) {
    if (isOthers(authorization, server.authorize()) || isOthers(token, server.token())) {
      return Symptom.OLDER_LINKS_OTHER_SERVER;
    }
    if (authorization.isEmpty()) {
      return token.isEmpty() ? Symptom.OLDER_LINKS_MISSING : Symptom.OLDER_LINKS_NO_AUTHORIZATION;
    }
    if (token.isEmpty()) {
      return Symptom.OLDER_LINKS_NO_TOKEN;
    }
    return isOne(page, AUTHORIZATION) && isOne(page, TOKEN)
        ? Symptom.OLDER_LINKS_BOTH
        : Symptom.OLDER_LINKS_DISAGREE;
  }

  private static boolean isOthers(Optional<URI> named, URI ours) {
    return named.filter(each -> !each.equals(ours)).isPresent();
  }

  private static boolean isOne(SitePage page, String rel) {
    return page.html().filter(html -> html.links(rel).size() == 1).isPresent();
  }
}
