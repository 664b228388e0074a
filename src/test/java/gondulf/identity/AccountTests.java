package gondulf.identity;

import static gondulf.identity.AccountRoom.ALICE;
import static gondulf.identity.AccountRoom.MAIL;
import static gondulf.identity.AccountRoom.NOON;
import static gondulf.identity.AccountRoom.PAGE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gondulf.identity.PinVerdict.Gone;
import gondulf.identity.PinVerdict.Held;
import gondulf.identity.PinVerdict.Missing;
import gondulf.identity.PinVerdict.Unanswered;
import gondulf.identity.PinVerdict.Unsure;
import gondulf.ownership.OwnershipRoom;
import gondulf.ownership.Way;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An account, judged without asking anybody")
class AccountTests {

  private static final Instant LATER = NOON.plus(Duration.ofDays(8));

  @ParameterizedTest
  @DisplayName("B8 What an enrolment lacks by the policy of today")
  @CsvSource({
    "any,   MAIL,     ''",
    "any,   DNS,      ''",
    "email, MAIL,     ''",
    "email, DNS,      MAIL",
    "dns,   MAIL,     DNS",
    "dns,   MAIL DNS, ''",
    "both,  MAIL,     DNS",
    "both,  DNS,      MAIL",
    "both,  MAIL DNS, ''",
  })
  void tellsWhatItLacks(String verify, String controls, String missing) {
    var account = account(ways(controls), Optional.empty());

    assertThat(account.missing(OwnershipRoom.policy(verify))).isEqualTo(ways(missing));
  }

  @ParameterizedTest
  @DisplayName("B6 An address shows whose the website is only if it did so at the enrolment")
  @CsvSource({
    "any,   MAIL,     MAIL DNS",
    "any,   DNS,      DNS",
    "email, DNS,      ''",
    "email, MAIL DNS, MAIL",
    "dns,   MAIL DNS, DNS",
    "both,  MAIL DNS, MAIL DNS",
  })
  void tellsHowItIsShownAnew(String verify, String controls, String shown) {
    var account = account(ways(controls), Optional.empty());

    assertThat(account.waysToControl(OwnershipRoom.policy(verify))).isEqualTo(ways(shown));
  }

  @Test
  @DisplayName("It rests from when the pin is gone, and only the pin's return wakes it")
  void restsUntilThePinIsBack() {
    var account = account(Set.of(Way.DNS), Optional.empty());
    var resting = account.after(new Gone(NOON), LATER);
    var muchLater = LATER.plus(Duration.ofDays(8));

    assertThat(account.after(new Missing(NOON, LATER), NOON).isSuspended()).isFalse();
    assertThat(resting.suspendedAt()).contains(LATER);
    assertThat(resting.after(new Gone(NOON), muchLater).suspendedAt()).contains(LATER);
    assertThat(resting.after(new Missing(NOON, LATER), NOON).suspendedAt()).contains(LATER);
    assertThat(resting.after(new Unanswered(LATER), muchLater).suspendedAt()).contains(LATER);
    assertThat(resting.after(new Unsure("silence"), muchLater).suspendedAt()).contains(LATER);
    assertThat(resting.after(new Held(), muchLater).isSuspended()).isFalse();
  }

  @Test
  @DisplayName("An enrolment has what was shown for it, and no more")
  void enrolmentsHaveRules() {
    refused(ALICE, Set.of(), Optional.empty());
    refused(ALICE, Set.of(Way.MAIL), Optional.empty());
    refused(ALICE, Set.of(Way.DNS), Optional.empty());
    refused(PAGE, Set.of(Way.DNS), Optional.of("acct"));
    assertThatThrownBy(
            () -> new Enrolment(ALICE, Set.of(Way.MAIL), Optional.of(MAIL), Optional.of("acct")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refused(ProfileUrl me, Set<Way> controls, Optional<String> account) {
    assertThatThrownBy(() -> new Enrolment(me, controls, Optional.empty(), account))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<Way> ways(String names) {
    return Arrays.stream(names.split(" "))
        .filter(name -> !name.isEmpty())
        .map(Way::valueOf)
        .collect(Collectors.toSet());
  }

  private static Account account(Set<Way> controls, Optional<Instant> suspendedAt) {
    return new Account(
        new AccountNumber(1),
        ALICE,
        controls,
        Optional.of(MAIL),
        Optional.empty(),
        Optional.of(Pin.seen("own", NOON)),
        NOON,
        suspendedAt);
  }
}
