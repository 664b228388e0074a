package gondulf.neighbourhood.app;

import gondulf.neighbourhood.app.ResultPage.Fact;
import gondulf.neighbourhood.app.ResultPage.Said;
import java.util.ArrayList;
import java.util.List;

/// What an app can say after a sign-in, once it has used its token.
record Report(IndieAuthClient client, Endpoints server, SignedIn signedIn) {

  private static final int SHOWN = 8;

  ResultPage page() {
    var token = signedIn.token().map(SignedIn.Token::value).orElse("");
    return new ResultPage(signedIn.me().toString(), facts(), token, answers());
  }

  private List<Fact> facts() {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("me", signedIn.me().toString()));
    signedIn
        .profile()
        .properties()
        .forEach(member -> facts.add(new Fact(member.getKey(), member.getValue().asString(""))));
    signedIn
        .token()
        .ifPresent(token -> {
          facts.add(new Fact("token", shortened(token.value())));
          facts.add(new Fact("scope", token.scope()));
          facts.add(new Fact("expires in", token.expiresIn() + " seconds"));
        });
    return facts;
  }

  private List<Said> answers() {
    return signedIn
        .token()
        .map(token ->
            List.of(
                said("What GET /token says of the token", client.verify(server, token.value())),
                introspection(token)))
        .orElse(List.of());
  }

  private Said introspection(SignedIn.Token token) {
    var question = "What introspection says of the token";
    return server.introspection().isEmpty()
        ? new Said(question, 0, "the server names no introspection endpoint")
        : said(question, client.introspect(server, token.value()));
  }

  private static Said said(String question, WebPage page) {
    return new Said(question, page.status(), page.body());
  }

  private static String shortened(String token) {
    return token.length() <= SHOWN ? "…" : token.substring(0, SHOWN) + "…";
  }
}
