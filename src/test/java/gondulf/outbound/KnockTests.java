package gondulf.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.neighbourhood.dns.NameServer;
import gondulf.neighbourhood.home.HomeServer;
import gondulf.neighbourhood.home.Reply;
import gondulf.network.Dns;
import gondulf.network.PublicAddresses;
import gondulf.outbound.Fetched.Redirect;
import gondulf.outbound.Fetched.Trouble;
import gondulf.outbound.Knocked.Closed;
import gondulf.outbound.Knocked.Opened;
import gondulf.outbound.Knocked.SentOn;
import gondulf.protocol.Issuer;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Knocking asks once, over http as well, and follows nothing")
class KnockTests {

  private final NameServer dns = new NameServer();
  private final HomeServer homes = new HomeServer(dns);
  private final Fetcher fetcher = fetcher();

  @AfterEach
  void close() {
    homes.close();
    dns.close();
  }

  @Test
  void saysWhereOneIsSentAndDoesNotGoThere() {
    dns.addZone("alice.example");
    homes.put("https://alice.example/", Reply.html("I am Alice"));
    homes.put("http://alice.example/", Reply.redirect(302, "http://other.example:99/x"));

    assertThat(fetcher.knock(URI.create("https://alice.example/"))).isEqualTo(new Opened(200));
    assertThat(fetcher.knock(URI.create("http://alice.example/")))
        .isEqualTo(
            new SentOn(
                new Redirect(
                    URI.create("http://alice.example/"),
                    302,
                    URI.create("http://other.example:99/x"))));
    assertThat(homes.visitsTo("alice.example")).hasSize(2);
  }

  @Test
  void saysWhyNobodyAnswered() throws UnknownHostException {
    dns.addZone("example");
    dns.addAddress("inner.example", InetAddress.ofLiteral("10.0.0.1"));
    homes.putDown("erin.example");

    assertThat(fetcher.knock(URI.create("http://inner.example/")))
        .isEqualTo(new Closed(Trouble.FORBIDDEN_ADDRESS));
    assertThat(fetcher.knock(URI.create("http://erin.example/")))
        .isEqualTo(new Closed(Trouble.UNREACHABLE));
    assertThat(fetcher.knock(URI.create("http://nobody.example/")))
        .isEqualTo(new Closed(Trouble.UNRESOLVED));
  }

  @ParameterizedTest
  @DisplayName("A22 what is no public web address is not knocked at")
  @ValueSource(strings = {"http://127.0.0.1/", "http://u@alice.example/", "ftp://alice.example/"})
  void goesToNoForbiddenPlace(String url) {
    assertThat(fetcher.knock(URI.create(url))).isEqualTo(new Closed(Trouble.FORBIDDEN_URL));
  }

  private Fetcher fetcher() {
    var policy = homes.addresses().orElse(new PublicAddresses());
    var clock = InstantSource.system();
    return Fetcher.of(
        Dns.of(List.of(dns.address()), policy, clock),
        policy,
        Issuer.of("https://id.example"),
        clock);
  }
}
