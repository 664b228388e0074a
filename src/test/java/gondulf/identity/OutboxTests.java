package gondulf.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gondulf.mail.Letter;
import gondulf.mail.MailAddress;
import gondulf.mail.Mailer;
import gondulf.mail.Mailers;
import gondulf.mail.Sent;
import gondulf.neighbourhood.mail.Mailbox;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.LoggerFactory;

@Timeout(60)
class OutboxTests {

  private static final MailAddress ADDRESS = MailAddress.of("alice.liddell@alice.example");
  private static final Letter LETTER = new Letter(ADDRESS, "News", "The secret is out.\n");

  private final Mailbox mailbox = new Mailbox();
  private final Logger log = (Logger) LoggerFactory.getLogger("gondulf");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.list = new CopyOnWriteArrayList<>();
    lines.start();
    log.addAppender(lines);
  }

  @AfterEach
  void close() {
    log.detachAppender(lines);
    mailbox.close();
  }

  @Test
  void aLetterLeavesBeforeTheEnd() {
    try (var outbox = new Outbox(Mailers.at(mailbox.port()))) {
      outbox.put(LETTER);
    }

    assertThat(mailbox.mailsTo(ADDRESS.text())).hasSize(1);
  }

  @Test
  @DisplayName("A23 a letter that could not be sent is named in the log without its address")
  void aFailureIsLoggedWithoutTheAddress() {
    mailbox.refuse(ADDRESS.text());
    try (var outbox = new Outbox(Mailers.at(mailbox.port()))) {
      outbox.put(LETTER);
    }

    assertThat(mailbox.mails()).isEmpty();
    assertThat(log())
        .anyMatch(line -> line.startsWith("a•••@alice.example could not be told"))
        .noneMatch(line -> line.contains(ADDRESS.text()) || line.contains("secret"));
  }

  @Test
  void aMailServerThatIsDownIsLogged() {
    mailbox.shut();
    try (var outbox = new Outbox(Mailers.at(mailbox.port()))) {
      outbox.put(LETTER);
    }

    assertThat(log()).anyMatch(line -> line.startsWith("a•••@alice.example could not be told"));
  }

  @Test
  void aServerWithoutMailTriesNothing() {
    try (var outbox = new Outbox(Mailers.off())) {
      outbox.put(LETTER);
    }

    assertThat(log()).isEmpty();
  }

  @Test
  void nobodyWaitsForALetter() throws InterruptedException {
    var mailer = new SlowMailer();
    try (var outbox = new Outbox(mailer)) {
      for (int i = 0; i < 10; i++) {
        outbox.put(LETTER);
      }

      assertThat(mailer.sent).isEmpty();
      mailer.goOn.countDown();
    }
    assertThat(mailer.sent).hasSize(10).allMatch(Thread::isVirtual);
    assertThat(mailer.sent.stream().distinct()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void aMailServerThatNeverAnswersDoesNotHoldUpTheEnd() {
    var mailer = new SlowMailer();
    var before = System.nanoTime();
    try (var outbox = new Outbox(mailer)) {
      outbox.put(LETTER);
    }

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(30));
    assertThat(mailer.sent).isEmpty();
    assertThat(log()).contains("not all letters were sent before the end");
  }

  @Test
  void whatComesAfterTheEndIsDropped() {
    var outbox = new Outbox(Mailers.at(mailbox.port()));
    outbox.close();
    outbox.put(LETTER);

    assertThat(mailbox.mails()).isEmpty();
    assertThat(log()).anyMatch(line -> line.contains("is dropped"));
  }

  private List<String> log() {
    return lines.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  /// One that answers when it is told to.
  private static final class SlowMailer implements Mailer {

    private final CountDownLatch goOn = new CountDownLatch(1);
    private final List<Thread> sent = new CopyOnWriteArrayList<>();

    @Override
    public boolean isOn() {
      return true;
    }

    @Override
    public Sent send(Letter letter) {
      try {
        goOn.await();
        sent.add(Thread.currentThread());
        return new Sent.Delivered();
      } catch (InterruptedException _) {
        return new Sent.Unavailable("interrupted");
      }
    }
  }
}
