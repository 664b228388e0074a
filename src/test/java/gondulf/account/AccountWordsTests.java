package gondulf.account;

import static org.assertj.core.api.Assertions.assertThat;

import gondulf.account.AccountException.Reason;
import gondulf.identity.ActivityEntry;
import gondulf.identity.ActivityKind;
import gondulf.identity.BrowserName;
import gondulf.identity.Change;
import gondulf.identity.Detail;
import gondulf.identity.Presence;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("What the pages of an account say")
class AccountWordsTests {

  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT0S, within the last hour",
    "PT59M, within the last hour",
    "PT1H, an hour ago",
    "PT2H, 2 hours ago",
    "PT47H, 47 hours ago",
    "PT48H, 2 days ago",
    "P13D, 13 days ago",
    "P14D, 15 February 2026",
    "PT-5M, within the last hour",
  })
  void saysAboutHowLongAgo(Duration age, String words) {
    assertThat(Times.ago(NOON.minus(age), NOON)).isEqualTo(words);
  }

  @Test
  void saysWhichZone() {
    assertThat(Times.moment(NOON)).isEqualTo("1 March 2026, 12:00 UTC");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatHappenedInPlainWords(ActivityKind kind) {
    assertThat(words(kind, "").what()).matches("[A-Z][A-Za-z ]+").doesNotContain("  ");
  }

  @ParameterizedTest
  @EnumSource
  void saysHowOneSignedIn(Presence presence) {
    assertThat(words(ActivityKind.SIGNED_IN, presence.name()).what())
        .startsWith("You signed in to your account, ");
    var app = words(ActivityKind.SIGNED_IN, presence.name() + " https://app.example/");
    assertThat(app.what()).startsWith("You signed in to an app, ");
    assertThat(app.about()).isEqualTo("https://app.example/");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhichChangeWasCancelled(Change.Kind kind) {
    assertThat(words(ActivityKind.CHANGE_CANCELLED, kind.name()).about())
        .isNotEmpty()
        .doesNotContain("_");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhatWasDone(Done done) {
    assertThat(done.sentence()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void saysWhyNothingWasDone(Reason reason) {
    var page = AccountRefusals.of(reason);

    assertThat(page.title()).isNotBlank().doesNotEndWith(".");
    assertThat(page.what()).endsWith(".");
  }

  @ParameterizedTest
  @EnumSource
  void saysHowLongATokenIsGood(TokenEnd end) {
    assertThat(end.words()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource
  void comesBackToAPageThatThereIs(Section section) {
    assertThat(AccountPath.ofRequest(section.path()).text()).isEqualTo(section.path());
    assertThat(AccountPath.ofRequest(section.path() + "/x/y").text()).isEqualTo(section.path());
  }

  @ParameterizedTest
  @CsvSource({
    "/account/apps/revoke, /account",
    "/account/out/everywhere, /account",
    "/account/ways/passkey/add, /account/ways",
    "/account/wayside, /account",
  })
  void comesBackToThePageOfAForm(String form, String page) {
    assertThat(AccountPath.ofRequest(form).text()).isEqualTo(page);
  }

  private static ActivityWords words(ActivityKind kind, String detail) {
    return ActivityWords.of(
        new ActivityEntry(kind, new Detail(detail), BrowserName.unknown(), NOON));
  }
}
