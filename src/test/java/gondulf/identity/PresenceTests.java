package gondulf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.ownership.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresenceTests {

  @ParameterizedTest(name = "remembered after {0}, asked for {1}: {2}")
  @CsvSource({
    "PASSKEY,    PASSKEY, true",
    "PASSKEY,    MAIL,    true",
    "PASSKEY,    DNS,     true",
    "MAIL,       PASSKEY, false",
    "MAIL,       MAIL,    true",
    "MAIL,       DNS,     true",
    "DNS,        PASSKEY, false",
    "DNS,        MAIL,    true",
    "DNS,        DNS,     true",
    "REMEMBERED, PASSKEY, false",
    "REMEMBERED, MAIL,    false",
    "REMEMBERED, DNS,     false",
  })
  void onlyWhatFollowedAPasskeyStandsInForOne(Presence way, Presence asked, boolean enough) {
    assertThat(way.standsInFor(asked)).isEqualTo(enough);
  }

  @Test
  void aRememberedBrowserProvesNothing() {
    assertThat(Presence.values())
        .filteredOn(Presence::isProof)
        .containsExactly(Presence.PASSKEY, Presence.MAIL, Presence.DNS);
  }

  @Test
  void eachWayToProveAWebsiteShowsPresenceToo() {
    assertThat(Way.values()).extracting(Presence::of).containsExactly(Presence.MAIL, Presence.DNS);
  }
}
