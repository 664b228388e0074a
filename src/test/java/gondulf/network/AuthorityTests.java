package gondulf.network;

import static gondulf.network.Answers.code;
import static gondulf.network.Answers.secondhand;
import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Rcode;

class AuthorityTests {

  private static final String NAME = "_gondulf.alice.example";
  private static final String RECORD = NAME + ". 5 IN TXT \"new\"";
  private static final String OLD = NAME + ". 5 IN TXT \"old\"";
  private static final Answer<String> NEW = new Found<>(List.of("new"));
  private static final Answer<String> NOTHING = new Absent<>();

  private final ZoneFixture world = new ZoneFixture();

  @AfterEach
  void close() throws IOException {
    world.close();
  }

  @Test
  @DisplayName("UA-05 a record published a moment ago is seen, though a resolver remembers none")
  void aNewRecordIsSeenAtOnce() {
    world.authority("1.1.1.1", zone(RECORD)).authority("1.1.1.2", zone(RECORD)).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  @DisplayName("UA-05 a record added beside a remembered one is seen")
  void aChangedRecordIsSeenAtOnce() {
    world.authority("1.1.1.1", zone(OLD, RECORD)).resolver(OLD);

    assertThat(world.txt(NAME)).isEqualTo(new Found<>(List.of("old", "new")));
  }

  @Test
  void aRecordThatIsGoneIsMissedAtOnce() {
    world.authority("1.1.1.1", zone()).authority("1.1.1.2", zone()).resolver(OLD);

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
  }

  @Test
  void theZoneIsFoundAboveTheHost() {
    world.authority("1.1.1.1", zone("_gondulf.www.alice.example. 5 IN TXT \"new\"")).resolver();

    assertThat(world.txt("_gondulf.www.alice.example")).isEqualTo(NEW);
  }

  @Test
  void authoritiesAreAskedOverTcpAndNotToAskOthers() {
    world.authority("1.1.1.1", Answers.truncated(zone(RECORD))).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NEW);
    assertThat(world.heard()).hasSize(1);
    assertThat(world.heard().getFirst().getHeader().getFlag(Flags.RD)).isFalse();
  }

  @Test
  void oneOfSeveralAuthoritiesIsNotEnough() {
    world.authority("1.1.1.1", zone(RECORD)).authority("1.1.1.2", silence()).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
  }

  @Test
  void authoritiesThatDifferChangeNothing() {
    world.authority("1.1.1.1", zone(RECORD)).authority("1.1.1.2", zone()).resolver(OLD);

    assertThat(world.txt(NAME)).isEqualTo(new Found<>(List.of("old")));
  }

  @Test
  void twoOfThreeAuthoritiesAreEnough() {
    world
        .authority("1.1.1.1", zone())
        .authority("1.1.1.2", zone(RECORD))
        .authority("1.1.1.3", zone(RECORD))
        .resolver();

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  void noMoreThanThreeAuthoritiesAreAsked() {
    for (var last = 1; last < 9; last++) {
      world.authority("1.1.1." + last, code(Rcode.REFUSED));
    }
    world.resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "10.0.0.1", "169.254.169.254", "100.64.0.1", "192.168.1.1"})
  @DisplayName("A22 an authority at a special address is never asked")
  void authoritiesAtSpecialAddressesAreNotAsked(String address) {
    world.authority(address, zone(RECORD)).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void anAuthorityThatIsAnAliasIsNotAsked() {
    world.authority("1.1.1.1", zone(RECORD));
    world.resolver(
        zone(
            "alice.example. 5 IN NS alias.alice.example.",
            "alias.alice.example. 5 IN CNAME ns0.alice.example.",
            "ns0.alice.example. 5 IN A 1.1.1.1"));

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void whereAuthoritiesDoNotAnswerTheResolverIsBelieved() {
    world.authority("1.1.1.1", silence()).resolver(OLD);

    assertThat(world.txt(NAME)).isEqualTo(new Found<>(List.of("old")));
  }

  @Test
  void whatAnAuthorityKnowsFromOthersIsNotTaken() {
    world.authority("1.1.1.1", secondhand(zone(RECORD))).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
  }

  @ParameterizedTest
  @ValueSource(ints = {Rcode.SERVFAIL, Rcode.REFUSED})
  @DisplayName("T-dns-fail: authorities do not mend what resolvers refuse to say")
  void aFailureStaysOne(int rcode) {
    world.authority("1.1.1.1", zone(RECORD)).resolver(code(rcode));

    assertThat(world.txt(NAME)).isInstanceOf(Failed.class);
    assertThat(world.heard()).isEmpty();
  }

  @Test
  @DisplayName("T-host: an authority's alias out of the domain has no records")
  void aliasesOutOfTheDomainAreAbsent() {
    var alias = NAME + ". 5 IN CNAME evil.example.";
    world.authority("1.1.1.1", zone(alias, "evil.example. 5 IN TXT \"new\"")).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).hasSize(1);
  }

  @Test
  @DisplayName("UA-05 resolvers that differ, as one of them remembers older times, are corrected")
  void authoritiesSettleADispute() {
    world.authority("1.1.1.1", zone(RECORD)).resolver().resolver(RECORD);

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  void authoritiesAreAskedThoughOneResolverIsDown() {
    world.authority("1.1.1.1", zone(RECORD)).resolver().resolver(silence());

    assertThat(world.txt(NAME)).isEqualTo(NEW);
  }

  @Test
  @DisplayName("UA-04 an authority that only one of two resolvers names is not asked")
  void anAuthorityThatOneResolverNamesIsNotAsked() {
    world.resolver().authority("1.1.1.1", zone(RECORD)).resolver();

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).isEmpty();
  }

  @Test
  @DisplayName("UA-04 an address that only one of two resolvers gives is not asked")
  void anAddressThatOneResolverGivesIsNotAsked() {
    world
        .authority("1.1.1.1", zone(RECORD))
        .resolver()
        .resolver(
            zone("alice.example. 5 IN NS ns0.alice.example.", "ns0.alice.example. 5 IN A 9.9.9.9"));

    assertThat(world.txt(NAME)).isEqualTo(NOTHING);
    assertThat(world.heard()).isEmpty();
  }

  @Test
  void theSearchForAZoneEnds() {
    world.resolver();
    var deep = "_gondulf.a.b.c.d.e.f.g.h.i.j.alice.example";

    assertThat(world.txt(deep)).isEqualTo(NOTHING);
    assertThat(world.heardByResolvers()).hasSizeLessThan(8);
  }
}
