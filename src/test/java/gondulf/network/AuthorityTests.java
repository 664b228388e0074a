package gondulf.network;

import static gondulf.network.Answers.silence;
import static gondulf.network.Answers.zone;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.network.Answer.Absent;
import gondulf.network.Answer.Found;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.xbill.DNS.Flags;

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
  void whereAuthoritiesDoNotAnswerTheResolverIsBelieved() {
    world.authority("1.1.1.1", silence()).resolver(OLD);

    assertThat(world.txt(NAME)).isEqualTo(new Found<>(List.of("old")));
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
}
