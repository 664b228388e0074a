package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.mail.MailAddress;
import gondulf.outbound.Fetched;
import gondulf.outbound.Fetched.Document;
import gondulf.outbound.Fetched.Failed;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.ownership.Delegation.Given;
import gondulf.ownership.Delegation.Missing;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A website, as it was found")
class WebsiteTests {

  private static final Issuer ISSUER = Issuer.of("https://as.example");
  private static final String LINK =
      "<link rel=indieauth-metadata href=https://as.example/.well-known/oauth-authorization-server>";

  @ParameterizedTest
  @DisplayName("A20 UA-11 Which redirects count")
  @CsvSource({
    "https://a.example/, 301, https://www.a.example/, Given",
    "https://www.a.example/, 308, https://a.example/, Given",
    "https://a.example/, 301, https://a.example/en/, Given",
    "https://a.example/, 302, https://a.example/en/, MovedForNow",
    "https://a.example/, 307, https://www.a.example/, MovedForNow",
    "https://a.example/, 301, https://b.example/, Elsewhere",
    "https://a.example/, 301, https://blog.a.example/, Elsewhere",
    "https://a.example/, 301, https://a.example.evil.net/, Elsewhere",
    "https://a.example/, 301, https://xa.example/, Elsewhere",
    "https://a.example/~b, 301, https://a.example/~b/, Given",
    "https://a.example/~b/, 301, https://a.example/~b, Given",
    "https://a.example/~b, 301, https://a.example/~c, Elsewhere",
    "https://a.example/~b, 301, https://a.example/, Elsewhere",
    "https://a.example/~b, 301, https://a.example/~b?x, Elsewhere",
    "https://a.example/~b?x, 301, https://a.example/~b/?x, Given",
  })
  void judgesRedirects(String typed, int status, String to, String outcome) {
    var hop = new Redirect(URI.create(typed), status, URI.create(to));
    var delegation = delegation(typed, document(to, LINK, hop));

    var name =
        delegation instanceof Missing(_, var finding)
            ? finding.getClass().getSimpleName()
            : delegation.getClass().getSimpleName();
    assertThat(name).isEqualTo(outcome);
  }

  @ParameterizedTest
  @DisplayName("B7 A page that has moved elsewhere for good wants this server no more")
  @CsvSource({"301, true", "308, true", "302, false", "307, false"})
  void tellsMovesForGood(int status, boolean isRefusal) {
    var to = "https://b.example/";
    var hop = new Redirect(URI.create("https://a.example/"), status, URI.create(to));

    assertThat(delegation("https://a.example/", document(to, LINK, hop)))
        .isInstanceOfSatisfying(
            Missing.class,
            missing -> assertThat(missing.finding().isRefusal()).isEqualTo(isRefusal));
  }

  @ParameterizedTest
  @DisplayName("ID-12 D-26 The host stays as typed; a page takes the slash that it has")
  @CsvSource({
    "https://a.example/, https://www.a.example/, https://a.example/",
    "https://a.example/, https://a.example/en/, https://a.example/",
    "https://a.example/~b, https://a.example/~b/, https://a.example/~b/",
    "https://a.example/~b, https://www.a.example/~b/, https://a.example/~b/",
    "https://a.example/~b?x=1, https://a.example/~b/?x=1, https://a.example/~b/?x=1",
  })
  void keepsTheName(String typed, String found, String me) {
    var hop = new Redirect(URI.create(typed), 301, URI.create(found));

    assertThat(given(delegation(typed, document(found, LINK, hop))).me()).hasToString(me);
  }

  @ParameterizedTest
  @DisplayName("UA-10 Which links name this server")
  @CsvSource(
      delimiter = '|',
      value = {
        "<link rel=indieauth-metadata href=https://as.example/.well-known/oauth-authorization-server> | Given",
        "<link rel='me indieauth-metadata' href=https://as.example/.well-known/oauth-authorization-server> | Given",
        "<link rel=authorization_endpoint href=https://as.example/authorize> | Given",
        "<link rel=authorization_endpoint href=https://as.example/authorize/> | OtherServer",
        "<link rel=authorization_endpoint href=http://as.example/authorize> | OtherServer",
        "<link rel=authorization_endpoint href=https://as.example.evil.net/authorize> | OtherServer",
        "<link rel=indieauth-metadata href=https://other.example/> | OtherServer",
        "<link rel=indieauth-metadata href=https://other.example/><link rel=authorization_endpoint href=https://as.example/authorize> | OtherServer",
        "<a rel=indieauth-metadata href=https://as.example/.well-known/oauth-authorization-server>x</a> | NoLink",
        "<link rel=token_endpoint href=https://as.example/token> | NoLink",
        "'' | NoLink",
      })
  void judgesLinks(String html, String outcome) {
    var delegation = delegation("https://a.example/", document("https://a.example/", html));

    var said = delegation instanceof Missing(_, var finding) ? finding : delegation;
    assertThat(said.getClass().getSimpleName()).isEqualTo(outcome);
  }

  @ParameterizedTest
  @DisplayName("A34 UA-06 Which mail address is meant")
  @CsvSource(
      delimiter = '|',
      value = {
        "<a rel=me href=mailto:a@a.example>x</a> | a@a.example",
        "<link rel=me href=mailto:a@a.example> | a@a.example",
        "<a rel=me href=mailto:a@a.example>x</a><a rel=me href=mailto:a@a.example>y</a> | a@a.example",
        "<a rel=me href=mailto:a@a.example>x</a><a rel=me href=mailto:b@a.example>y</a> | ''",
        "<a rel=me href=mailto:a@a.example>x</a><a rel='me authn' href=mailto:b@a.example>y</a> | b@a.example",
        "<a rel='me authn' href=mailto:a@a.example>x</a><a rel='me authn' href=mailto:b@a.example>y</a> | ''",
        "<a rel=authn href=mailto:a@a.example>x</a> | ''",
        "<a href=mailto:a@a.example>x</a> | ''",
        "<a rel=me href=mailto:a@a.example,b@b.example>x</a> | ''",
        "<a rel=me href='mailto:a@a.example?cc=b@b.example'>x</a> | ''",
        "<a rel=me href='mailto:a@a.example%0D%0ABcc:b@b.example'>x</a> | ''",
        "<a rel=me href=https://b.example/>x</a> | ''",
      })
  void choosesTheAddress(String html, String address) {
    var given =
        given(delegation("https://a.example/", document("https://a.example/", LINK + html)));

    assertThat(given.mail().map(MailAddress::text).orElse("")).isEqualTo(address);
  }

  @Test
  @DisplayName("What is no page says nothing")
  void findsNothingWhereThereIsNoPage() {
    var url = URI.create("https://a.example/");
    var failed = delegation("https://a.example/", new Failed(url, Trouble.SLOW));
    assertThat(failed)
        .isInstanceOfSatisfying(
            Missing.class, missing -> assertThat(missing.finding().isUnread()).isTrue());

    var json =
        new Document(url, List.of(), 200, "application/json", List.of(), Optional.empty())
            .withBody("{}");
    var gone =
        new Document(url, List.of(), 410, "text/html", List.of(), Optional.empty()).withBody(LINK);
    assertThat(List.of(json, gone))
        .allSatisfy(document ->
            assertThat(delegation("https://a.example/", document)).isInstanceOf(Missing.class));
  }

  private static Delegation delegation(String typed, Fetched fetched) {
    return new Website(ProfileUrl.of(typed), fetched).delegationTo(ISSUER);
  }

  private static Document document(String url, String html, Redirect... hops) {
    return new Document(
            URI.create(url), List.of(hops), 200, "text/html", List.of(), Optional.empty())
        .withBody(html);
  }

  private static Given given(Delegation delegation) {
    assertThat(delegation).isInstanceOf(Given.class);
    return (Given) delegation;
  }
}
