package gondulf.ownership;

import static gondulf.ownership.TxtRecords.tie;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer;
import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import gondulf.protocol.ProfileUrl;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Which accounts a domain is tied to")
class DomainTiesTests {

  private static final String HOST = "alice.example";
  private static final ProfileUrl ALICE = ProfileUrl.of("https://alice.example/");

  private final TxtRecords dns = new TxtRecords();
  private final DomainTies ties = new DomainTies(new OwnershipRecords(dns, OwnershipRoom.ISSUER));

  @Test
  @DisplayName("All that name this server count, each once, and none of another server")
  void namesThisServersAccounts() {
    dns.put(HOST, tie("a"), tie("a"), tie("b"), "v=gondulf1; acct=c; iss=https://other.example");

    assertThat(ties.of(ALICE)).isInstanceOf(Found.class);
    assertThat(((Found<String>) ties.of(ALICE)).values()).containsExactlyInAnyOrder("a", "b");
  }

  @ParameterizedTest
  @DisplayName("What is no tie to an account of this server is as good as nothing")
  @ValueSource(
      strings = {
        "gondulf-verify-domain",
        "v=spf1 -all",
        "v=gondulf1; proof=a; iss=https://as.example",
        "v=gondulf1; acct=; iss=https://as.example",
        "v=gondulf1; acct=a",
        "v=gondulf1; acct=a; iss=https://as.example/",
        "v=gondulf1; acct=a; iss=https://as.example.evil.example",
        "v=gondulf2; acct=a; iss=https://as.example"
      })
  void otherRecordsAreNoTies(String text) {
    dns.put(HOST, text);

    assertThat(ties.of(ALICE)).isEqualTo(new Absent<>());
  }

  @Test
  @DisplayName("T-dns-fail That nobody could say is not that there is nothing")
  void aFailureIsNoAbsence() {
    dns.fail(HOST, "the name servers disagree");

    assertThat(ties.of(ALICE)).isEqualTo(new Failed<>("the name servers disagree"));
    assertThat(ties.of(ProfileUrl.of("https://bob.example/"))).isEqualTo(new Absent<>());
  }

  @Test
  @DisplayName("T-path No page is tied by DNS, which is not even asked")
  void pagesHaveNoTies() {
    dns.put(HOST, tie("a"));

    assertThat(ties.of(ProfileUrl.of("https://alice.example/~bob/"))).isEqualTo(new Absent<>());
    assertThat(ties.of(ProfileUrl.of("https://alice.example/?me"))).isEqualTo(new Absent<>());
    assertThat(dns.asked()).isEmpty();
  }

  @Test
  @DisplayName("T-host A tie that stands at every name is none of this one")
  void wildcardsAreNoTies() {
    dns.putEverywhere(HOST, tie("a"));
    assertThat(ties.of(ALICE)).isEqualTo(new Absent<>());
    assertThat(ties.of(ALICE, "mine")).isEqualTo(new Absent<>());

    dns.put(HOST, tie("a"), tie("b"));
    assertThat(ties.of(ALICE)).isEqualTo(new Found<>(List.of("b")));
  }

  @Test
  @DisplayName("T-host Where nobody can say whether it stands at every name, nobody could say")
  void unknownWildcardsAreAFailure() {
    dns.put(HOST, tie("a"));
    dns.failEverywhere(HOST, "no name server answered in time");

    assertThat(ties.of(ALICE)).isEqualTo(new Failed<>("no name server answered in time"));
  }

  @Test
  @DisplayName("Where the account's own tie is there, nothing more is asked")
  void theOwnTieIsEnough() {
    dns.put(HOST, tie("mine"), tie("a"));
    dns.failEverywhere(HOST, "no name server answered in time");

    Answer<String> said = ties.of(ALICE, "mine");
    assertThat(((Found<String>) said).values()).contains("mine");
    assertThat(dns.asked()).containsExactly("_gondulf.alice.example");
  }
}
