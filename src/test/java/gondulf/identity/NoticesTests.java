package gondulf.identity;

import static gondulf.identity.Owners.ALICE;
import static gondulf.identity.Owners.BOB;
import static gondulf.identity.Owners.FIREFOX;
import static gondulf.identity.Owners.NOON;
import static gondulf.identity.Owners.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.identity.Notice.AddressChanged;
import gondulf.identity.Notice.BrowserRemembered;
import gondulf.identity.Notice.NewApp;
import gondulf.identity.Notice.TriesFailed;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.mail.Mailers;
import gondulf.meter.Event;
import gondulf.meter.Event.Refusal.Limit;
import gondulf.neighbourhood.mail.Mail;
import gondulf.neighbourhood.mail.Mailbox;
import gondulf.protocol.ClientId;
import gondulf.protocol.Issuer;
import gondulf.protocol.ProfileUrl;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NoticesTests {

  private static final Issuer ISSUER = Issuer.of("https://id.example");
  private static final MailAddress ADDRESS = MailAddress.of("alice@alice.example");
  private static final Notice NEW_APP = new NewApp(ClientId.of("https://app.example/id.json"));

  private final MovableClock clock = new MovableClock(NOON);
  private final List<Event> counted = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox();
  private FreshDatabase database;
  private Activity activity;
  private Outbox outbox;
  private Notices notices;

  @BeforeEach
  void open(@TempDir Path directory) {
    database = Owners.in(directory);
    activity = new Activity(database.jdbc(), clock);
    sendBy(Mailers.at(mailbox.port()));
  }

  @AfterEach
  void close() {
    outbox.close();
    mailbox.close();
    database.close();
  }

  @Test
  void theOwnerIsToldByLetterAndOnTheirPage() {
    tell(ALICE, NEW_APP);
    outbox.close();

    assertThat(mailbox.mails())
        .singleElement()
        .satisfies(mail -> {
          assertThat(mail.to()).isEqualTo(ADDRESS.text());
          assertThat(mail.subject()).isEqualTo("A new app was allowed: alice.example");
          assertThat(mail.text()).contains("app.example", "https://id.example/account");
        });
    assertThat(activity.recent(ALICE, 10))
        .containsExactly(
            new ActivityEntry(
                ActivityKind.APP_ALLOWED,
                new Detail("https://app.example/id.json"),
                FIREFOX,
                NOON));
  }

  @Test
  void aChangeOfAddressIsToldToBothOnce() {
    tell(ALICE, new AddressChanged(MailAddress.of("alice@elsewhere.example")));
    tell(BOB, new AddressChanged(ADDRESS));
    outbox.close();

    assertThat(mailbox.mails())
        .extracting(Mail::to)
        .containsExactlyInAnyOrder(
            "alice@alice.example", "alice@elsewhere.example", "alice@alice.example");
  }

  @Test
  void whoHasNoAddressHasThePageAlone() {
    notices.tell(ALICE, Optional.empty(), NEW_APP, FIREFOX);
    outbox.close();

    assertThat(mailbox.mails()).isEmpty();
    assertThat(activity.recent(ALICE, 10)).hasSize(1);
  }

  @Test
  void whoHasNoAddressYetIsToldAtTheirFirst() {
    notices.tell(ALICE, Optional.empty(), new AddressChanged(ADDRESS), FIREFOX);
    outbox.close();

    assertThat(mailbox.mailsTo(ADDRESS.text())).hasSize(1);
  }

  @Test
  void withoutAMailServerThereIsThePageAlone() {
    sendBy(Mailers.off());
    tell(ALICE, NEW_APP);
    outbox.close();

    assertThat(activity.recent(ALICE, 10)).hasSize(1);
  }

  @Test
  @DisplayName("A33 of one kind an owner gets five letters an hour, and reads of all on their page")
  void nobodyCanFloodTheOwner() {
    for (int i = 0; i < 10; i++) {
      tell(ALICE, NEW_APP);
    }
    tell(ALICE, new BrowserRemembered(Presence.MAIL));
    tell(BOB, NEW_APP);
    outbox.close();

    assertThat(mailbox.mails()).hasSize(7);
    assertThat(counted).hasSize(5).containsOnly(new Event.Refusal(Limit.NOTICES));
    assertThat(activity.recent(ALICE, 100)).hasSize(11);
  }

  @Test
  @DisplayName("A32 the owner hears of failed tries once a day")
  void failedTriesAreToldOnceADay() {
    tell(ALICE, new TriesFailed());
    clock.advance(Duration.ofHours(23));
    tell(ALICE, new TriesFailed());
    clock.advance(Duration.ofHours(1));
    tell(ALICE, new TriesFailed());
    outbox.close();

    assertThat(mailbox.mails()).hasSize(2);
    assertThat(activity.recent(ALICE, 10)).hasSize(3);
  }

  @Test
  void whoHasNoAccountIsNotMailed() {
    notices.tell(STRANGER, Optional.empty(), new TriesFailed(), FIREFOX);
    outbox.close();

    assertThat(mailbox.mails()).isEmpty();
  }

  private void tell(ProfileUrl me, Notice notice) {
    notices.tell(me, Optional.of(ADDRESS), notice, FIREFOX);
  }

  private void sendBy(Mailer mailer) {
    outbox = new Outbox(mailer);
    notices = new Notices(activity, outbox, ISSUER, clock, counted::add);
  }
}
