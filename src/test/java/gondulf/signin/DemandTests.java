package gondulf.signin;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Presence;
import gondulf.ownership.Way;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What somebody has to show")
class DemandTests {

  @ParameterizedTest
  @DisplayName("B6 An owner shows one of the ways, and then what the account lacks")
  @CsvSource(
      delimiter = '|',
      value = {
        "PASSKEY  |      |      |                | PASSKEY  | false",
        "PASSKEY  |      |      | MAIL           | PASSKEY  | false",
        "PASSKEY  |      |      | DNS MAIL       | PASSKEY  | false",
        "PASSKEY  |      |      | PASSKEY        |          | true",
        "PASSKEY  |      |      | REMEMBERED     |          | true",
        "MAIL DNS |      |      |                | MAIL DNS | false",
        "MAIL DNS |      |      | DNS            |          | true",
        "MAIL     | DNS  |      |                | MAIL     | false",
        "MAIL     | DNS  |      | MAIL           | DNS      | false",
        "MAIL     | DNS  |      | REMEMBERED     | MAIL     | false",
        "MAIL     | DNS  |      | REMEMBERED DNS | MAIL     | false",
        "MAIL     | DNS  |      | MAIL DNS       |          | true",
        "MAIL DNS | DNS  |      | DNS            |          | true",
        "MAIL DNS | MAIL | MAIL |                | MAIL DNS | false",
        "MAIL DNS | MAIL | MAIL | MAIL           |          | false",
        "MAIL DNS | MAIL | MAIL | MAIL DNS       |          | false",
        "MAIL     | DNS  | DNS  | MAIL DNS       |          | false",
        "         |      |      |                |          | false",
        "         |      |      | MAIL           |          | false",
      })
  void ownersShowThatItIsThem(
      @Nullable String ways,
      @Nullable String lacking,
      @Nullable String closed,
      @Nullable String shown,
      @Nullable String open,
      boolean isMet) {
    var demand =
        new Demand.Return(
            presences(ways),
            presences(lacking),
            presences(closed),
            presences(shown),
            Optional.empty());

    assertThat(demand.open()).isEqualTo(presences(open));
    assertThat(demand.isMet()).isEqualTo(isMet);
    assertThat(demand.isForGood()).isEqualTo(presences(lacking).contains(Presence.DNS));
  }

  @ParameterizedTest
  @DisplayName(
      "UA-01 A newcomer shows what the operator asks for, and DNS where only that says whose the domain is")
  @CsvSource(
      delimiter = '|',
      value = {
        "MAIL DNS |      | false | false | MAIL DNS | false",
        "MAIL DNS | MAIL | true  | false | DNS      | true",
        "MAIL DNS | MAIL | false | false | DNS      | false",
        "DNS      |      | false | true  | DNS      | false",
        "MAIL DNS | MAIL | true  | true  | DNS      | false",
        "MAIL DNS | DNS  | true  | true  | MAIL     | true",
      })
  void newcomersShowThatItIsTheirs(
      @Nullable String ways,
      @Nullable String shown,
      boolean isEnough,
      boolean wantsDns,
      @Nullable String open,
      boolean isMet) {
    var demand = new Demand.Control(ways(ways), ways(shown), isEnough, wantsDns, Optional.empty());

    assertThat(demand.open()).isEqualTo(presences(open));
    assertThat(demand.isMet()).isEqualTo(isMet);
    assertThat(demand.isForGood()).isTrue();
  }

  private static Set<Presence> presences(@Nullable String names) {
    return names == null
        ? EnumSet.noneOf(Presence.class)
        : Arrays.stream(names.split(" "))
            .map(Presence::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Presence.class)));
  }

  private static Set<Way> ways(@Nullable String names) {
    return names == null
        ? EnumSet.noneOf(Way.class)
        : Arrays.stream(names.split(" "))
            .map(Way::valueOf)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Way.class)));
  }
}
