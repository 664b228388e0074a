package gondulf.network;

import static gondulf.network.Answers.code;
import static gondulf.network.Answers.secondhand;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Failed;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xbill.DNS.Rcode;

class AuthorityGuardTests {

  private static final String NAME = "_gondulf.alice.example";
  private static final String RECORD = NAME + ". 5 IN TXT \"new\"";
  private static final Answer<String> NOTHING = new Absent<>();

  private final ZoneFixture world = new ZoneFixture();

  @AfterEach
  void close() throws IOException {
    world.close();
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
