package gondulf.network;

import static gondulf.network.Answers.proven;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Message;

class SignedZoneTests {

  private static final String NAME = "_gondulf.alice.example";
  private static final String RECORD = NAME + ". 5 IN TXT \"new\"";
  private static final String ALIAS = NAME + ". 5 IN CNAME proof.alice.example.";
  private static final String TARGET = "proof.alice.example. 5 IN TXT \"new\"";
  private static final Answer<String> NEW = new Found<>(List.of("new"));
  private static final Answer<String> OLD = new Found<>(List.of("old"));

  private final SigningKey key = new SigningKey("alice.example.");

  private final ZoneFixture world = new ZoneFixture();

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  @Test
  void aSignedRecordIsSeenAtOnce() {
    world.authority("1.1.1.1", key.signing(zone(RECORD)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  void oneSignatureIsEnough() {
    world.authority("1.1.1.1", key.signing(zone(RECORD))).authority("1.1.1.2", zone());
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  @DisplayName("UA-04: a record of a signed zone without its signature is not believed")
  void aRecordWithoutSignatureIsNotBelieved() {
    world.authority("1.1.1.1", proven(zone(RECORD))).authority("1.1.1.2", proven(zone(RECORD)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  void aRecordSignedByAnotherKeyIsNotBelieved() {
    world.authority("1.1.1.1", new SigningKey("alice.example.").signing(zone(RECORD)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  @DisplayName("only a few signatures are tried, as each is work (CVE-2023-50387)")
  void onlyAFewSignaturesAreTried() {
    world.authority("1.1.1.1", key.signing(signedByOthers(9)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  void oneGoodSignatureAmongAFewIsEnough() {
    world.authority("1.1.1.1", key.signing(signedByOthers(1)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  void aRecordBehindASignedAliasIsBelieved() {
    world.authority("1.1.1.1", key.signing(zone(ALIAS, TARGET)));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  void aRecordBehindAnAliasWithoutSignatureIsNotBelieved() {
    var signed = key.signing(zone(TARGET));
    var unsigned = zone(ALIAS);
    world.authority(
        "1.1.1.1", (query, tcp) -> (isAboutAlias(query) ? unsigned : signed).answer(query, tcp));
    resolverSays(key);

    assertThat(world.txt(NAME)).isEqualTo(new Absent<>());
  }

  @Test
  void aProvenRecordIsNotTakenAwayWithoutProof() {
    world.authority("1.1.1.1", zone()).authority("1.1.1.2", zone());
    resolverSays(key, NAME + ". 5 IN TXT \"old\"");

    assertThat(world.txt(NAME)).isEqualTo(OLD);
  }

  private static ScriptedDns.Script signedByOthers(int others) {
    var script = zone(RECORD);
    for (var other = 0; other < others; other++) {
      script = new SigningKey("alice.example.").signing(script);
    }
    return script;
  }

  private static boolean isAboutAlias(Message query) {
    return query.getQuestion().getName().toString(true).equals(NAME);
  }

  private void resolverSays(SigningKey known, String... lines) {
    var all = Stream.of(Stream.of(world.delegation()), Stream.of(lines), Stream.of(known.line()));
    world.resolver(proven(zone(all.flatMap(each -> each).toArray(String[]::new))));
  }
}
