package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Notice.AddressChanged;
import gondulf.identity.Notice.BrowserRemembered;
import gondulf.identity.Notice.ChangeAsked;
import gondulf.identity.Notice.NewApp;
import gondulf.identity.Notice.PageAddressChanged;
import gondulf.identity.Notice.PasskeyAdded;
import gondulf.identity.Notice.PasskeyRemoved;
import gondulf.identity.Notice.PinMissing;
import gondulf.identity.Notice.TriesFailed;
import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.protocol.ClientId;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What the owner of an account is told by letter")
class NoticeLetterTests {

  private static final Issuer ISSUER = Issuer.of("https://id.example");
  private static final MailAddress ADDRESS = MailAddress.of("alice.liddell@alice.example");
  private static final MailAddress OTHER = MailAddress.of("call-0900-now@evil.example");
  private static final Detail WORDS = new Detail("Call 0900 now");
  private static final ClientId APP =
      ClientId.of("https://app.example/Call-0900-now?your=account+is+locked");

  static Stream<Notice> notices() {
    var asked = ChangeTests.changes().map(NoticeLetterTests::pending).map(ChangeAsked::new);
    var made = ChangeTests.changes().map(Notice::of);
    var others =
        Stream.<Notice>of(
            new NewApp(APP),
            new BrowserRemembered(Presence.MAIL),
            new PasskeyAdded(WORDS),
            new PasskeyRemoved(WORDS),
            new AddressChanged(OTHER),
            new ChangeAsked(pending(new Change.NewAddress(OTHER))),
            new TriesFailed(),
            new PageAddressChanged(OTHER),
            new Notice.ChangedHands(),
            new PinMissing(NOON.plus(Duration.ofDays(7))));
    return Stream.of(asked, made, others).flatMap(each -> each);
  }

  @Test
  void noKindIsLeftOutOfTheseTests() {
    assertThat(notices().map(Object::getClass).map(Class::getSimpleName))
        .containsAll(
            Stream.of(Notice.class.getPermittedSubclasses()).map(Class::getSimpleName).toList());
  }

  @ParameterizedTest
  @MethodSource("notices")
  void saysWhatHappenedWhenAndWhereToGo(Notice notice) {
    var letter = letter(ALICE, notice);

    assertThat(letter.to()).isEqualTo(ADDRESS);
    assertThat(letter.subject()).matches("[A-Z][a-zA-Z ]{10,60}: alice\\.example");
    assertThat(letter.text().lines())
        .contains(
            "    Account: https://alice.example/",
            "    When:    22 November 2026, 12:00 UTC",
            "    https://id.example/account");
    assertThat(letter.text()).containsPattern("(?i)if (it was not you|you did not|you want)");
  }

  @ParameterizedTest
  @MethodSource("notices")
  void looksLikeALetter(Notice notice) {
    var text = letter(ALICE, notice).text();

    assertThat(text.lines()).allMatch(line -> line.length() <= 80);
    assertThat(text).doesNotContain("\n\n\n", "%", "null");
  }

  @ParameterizedTest
  @MethodSource("notices")
  void namesTheBrowserWhereSomebodyUsedOne(Notice notice) {
    assertThat(
            letter(ALICE, notice).text().contains("Browser: Firefox on Linux, as far as it says"))
        .isEqualTo(
            !(notice instanceof PageAddressChanged
                || notice instanceof PinMissing
                || notice instanceof Notice.ChangedHands));
  }

  @ParameterizedTest
  @MethodSource("notices")
  void hasNoWordOfAStranger(Notice notice) {
    var letter =
        letter(ProfileUrl.of("https://alice.example/~Call-0900-now" + "-x".repeat(100)), notice);

    assertThat(letter.subject() + letter.text())
        .doesNotContainIgnoringCase("0900", "locked")
        .contains("a page of alice.example");
  }

  @Test
  void namesTheHostOfAnApp() {
    assertThat(letter(ALICE, new NewApp(APP)).text().lines()).contains("    app.example");
  }

  @Test
  void showsNoWholeAddress() {
    var address = MailAddress.of("alice@elsewhere.example");

    for (var notice :
        List.of(
            new AddressChanged(address),
            new PageAddressChanged(address),
            new ChangeAsked(pending(new Change.NewAddress(address))))) {
      assertThat(letter(ALICE, notice).text())
          .contains("a•••@elsewhere.example")
          .doesNotContain(address.text());
    }
  }

  @Test
  void saysHowLongThereIsTimeToObject() {
    var pending = pending(new Change.DeleteAccount());

    assertThat(letter(ALICE, new ChangeAsked(pending)).text())
        .contains("    It is deleted.\n", "after 23 November 2026, 12:00 UTC");
    assertThat(letter(ALICE, new PinMissing(NOON.plus(Duration.ofDays(7)))).text())
        .contains("by 29 November 2026, 12:00 UTC");
  }

  @Test
  void eachHasAKindOfItsOwn() {
    assertThat(notices().map(Notice::kind).distinct()).hasSize(16);
  }

  private static PendingChange pending(Change change) {
    return new PendingChange(ALICE, change, NOON, NOON.plus(PendingChange.DELAY));
  }

  private static Letter letter(ProfileUrl me, Notice notice) {
    return new NoticeLetter(ISSUER, me, notice, FIREFOX, NOON).to(ADDRESS);
  }
}
