package gondulf.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.ownership.RecordCheck.Expired;
import gondulf.ownership.RecordCheck.NotYet;
import gondulf.ownership.RecordCheck.Seen;
import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Which record is asked for, and what is seen")
class DnsProofTests {

  private static final String HOST = "alice.example";
  private static final Attempt ALICE = new Attempt("one", ProfileUrl.of("https://alice.example/"));

  private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));
  private final TxtRecords dns = new TxtRecords();
  private FreshDatabase database;
  private DnsProof proof;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = FreshDatabase.in(directory);
    proof =
        new DnsProof(
            new DnsChallenges(database.jdbc(), clock, OwnershipRoom.ISSUER),
            new OwnershipRecords(dns, OwnershipRoom.ISSUER),
            OwnershipRoom.ISSUER);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  @DisplayName("Who enrols is asked for a tie of their own, whatever stands there, and it is told")
  void enrolmentWantsAnAccount() {
    dns.put(HOST, TxtRecords.tie("older"));
    proof.askForAccount(ALICE);
    proof.askForAccount(ALICE);
    var asked = proof.find(ALICE).orElseThrow();
    assertThat(asked.isTemporary()).isFalse();
    assertThat(proof.check(ALICE)).isInstanceOf(NotYet.class);

    dns.put(HOST, TxtRecords.tie("older"), asked.text());
    var account = OwnershipRecord.parse(asked.text()).orElseThrow().value();
    assertThat(account).isNotEqualTo("older");
    assertThat(proof.look(ALICE)).isEqualTo(new Seen(Optional.of(account)));
    assertThat(proof.check(ALICE)).isEqualTo(new Seen(Optional.of(account)));
    assertThat(proof.check(ALICE)).isEqualTo(new Expired());
  }

  @Test
  @DisplayName("Who is known is asked for a proof beside the tie, which ties nothing")
  void presenceWantsAProof() {
    proof.askForProof(ALICE);
    var asked = proof.find(ALICE).orElseThrow();
    assertThat(asked.isTemporary()).isTrue();

    dns.put(HOST, asked.text());
    assertThat(proof.check(ALICE)).isEqualTo(new Seen(Optional.empty()));
  }

  @Test
  @DisplayName("T-nonce Who turns from one kind to the other waits for that alone")
  void theOtherKindTakesThePlace() {
    proof.askForProof(ALICE);
    dns.put(HOST, proof.find(ALICE).orElseThrow().text());
    proof.askForAccount(ALICE);

    assertThat(proof.find(ALICE).orElseThrow().isTemporary()).isFalse();
    assertThat(proof.check(ALICE)).isInstanceOf(NotYet.class);
  }
}
