package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.protocol.MalformedValueException;
import gondulf.terminal.OtherServer.Reply;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("IndieAuth 4.1: the terminal finds the server of a person")
class DiscoveryTests {

  private final OtherServer server = new OtherServer();
  private final Discovery discovery = new Discovery(Web.of(Map.of()));

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void theHeaderCountsBeforeThePage() throws SignInFailure {
    server.put(
        "/",
        new Reply(
            200,
            "text/html",
            "<link rel=indieauth-metadata href=/wrong>",
            Map.of(
                "Link",
                "</x>; rel=\"a, b\"; title=\";<\", </y>; anchor=\"/z\"; rel=indieauth-metadata,"
                    + " <meta>; rel=\"me Indieauth-Metadata\"")));

    var found = discovery.of(server.me());

    assertThat(found.me()).isEqualTo(server.me());
    assertThat(found.server().issuer()).contains(server.url("").toString());
    assertThat(found.server().authorizationEndpoint()).isEqualTo(server.url("/auth"));
    assertThat(found.server().saysIssuer()).isTrue();
  }

  @Test
  void theOlderLinksAreReadWhereThereIsNoMetadata() throws SignInFailure {
    server.page(
        "/",
        """
        <base href="/a/"><a rel="authorization_endpoint" href="/fake">x</a>
        <link rel="Authorization_Endpoint" href="auth?x=1"><link rel="token_endpoint me" href="/t">
        """);

    assertThat(discovery.of(server.me()).server())
        .isEqualTo(ServerEndpoints.of(server.url("/a/auth?x=1"), server.url("/t")));
  }

  @Test
  void aPageThatHasMovedIsFollowed() throws SignInFailure {
    server.put("/old", new Reply(301, "text/html", "", Map.of("Location", "/")));

    assertThat(discovery.of(new ProfileAddress(server.url("/old"))).server().issuer()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/loop", "http://alice.example/", "ftp://alice.example/"})
  void aPageThatLeadsAstrayIsNot(String target) {
    server.put("/loop", new Reply(302, "text/html", "", Map.of("Location", target)));

    failsFor("/loop");
  }

  @Test
  void aPageWithoutAServerSaysWhatIsMissing() {
    server.page("/", "<title>Hello</title>");
    assertThat(failsFor("/")).contains("names no server", "indieauth-metadata");
    assertThat(failsFor("/none")).contains("404");
    server.page("/", "<link rel=authorization_endpoint href=/a>");
    assertThat(failsFor("/")).contains("names no server");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"issuer\": \"https://other.example\"",
        "\"issuer\": \"\"",
        "\"issuer\": \"http://127.0.0.1\"",
        "\"token_endpoint\": \"\"",
        "\"authorization_endpoint\": \"javascript:alert(1)\"",
        "\"token_endpoint\": \"http://other.example/token\"",
      })
  void metadataThatCantBeTrustedIsNotUsed(String member) {
    server.metadata(member);

    failsFor("/");
  }

  @Test
  void metadataThatIsNoneIsTold() {
    server.page("/meta", "<h1>Not here</h1>");
    assertThat(failsFor("/")).contains("is not JSON");
    server.json("/meta", 500, "{}");
    assertThat(failsFor("/")).contains("500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ftp://id.example/", "mailto:a@id.example", "http://id.example/meta"})
  void metadataIsReadWhereNobodyCanChangeItOnTheWay(String place) {
    server.page("/", "<link rel=indieauth-metadata href='%s'>".formatted(place));

    assertThat(failsFor("/")).contains(place, "must be an https URL");
  }

  @Test
  @DisplayName("RFC 8414 3: the name of a server leads to its metadata, or OpenID Connect's")
  void theNameOfAServerIsEnough() throws SignInFailure {
    assertThat(discovery.ofIssuer(server.url("/")).tokenEndpoint()).isEqualTo(server.url("/token"));

    var issuer = server.url("/tenant");
    server.json(
        "/tenant/.well-known/openid-configuration",
        200,
        "{\"issuer\": \"%1$s\", \"authorization_endpoint\": \"%1$s/a\", \"token_endpoint\": \"%1$s/t\"}"
            .formatted(issuer));
    assertThat(discovery.ofIssuer(issuer).tokenEndpoint()).isEqualTo(server.url("/tenant/t"));
  }

  @Test
  void aServerOfAnotherNameIsNotTheOneThatWasNamed() {
    server.metadata("\"issuer\": \"https://other.example\"");

    for (var issuer :
        new URI[] {server.url(""), server.url("/none"), URI.create("http://a.example")}) {
      Failing.with(SignInFailure.DiscoveryFailed.class, () -> discovery.ofIssuer(issuer));
    }
  }

  @Test
  void anAddressIsSpelledInOneWay() {
    assertThat(ProfileAddress.ofTyped(" Alice.Example ")).hasToString("https://alice.example/");
    assertThat(ProfileAddress.ofTyped("http://localhost:8080"))
        .hasToString("http://localhost:8080/");
    for (var wrong : new String[] {"https://alice.example:8443/", "ftp://alice.example/", "a b"}) {
      assertThatThrownBy(() -> ProfileAddress.ofTyped(wrong))
          .isInstanceOf(MalformedValueException.class);
    }
  }

  private String failsFor(String path) {
    var me = new ProfileAddress(server.url(path));
    return Failing.with(SignInFailure.DiscoveryFailed.class, () -> discovery.of(me)).sentence();
  }
}
