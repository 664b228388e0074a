package gondulf.meter;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AuditTests {

  private final Logger logger = (Logger) LoggerFactory.getLogger("gondulf.audit");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(lines);
  }

  @Test
  void anEventIsOneLineUnderItsOwnName() {
    Audit.of(SecurityEvent.CODE_REPLAYED)
        .with("client", "https://app.example/")
        .with("me", "https://alice.example/")
        .write();

    assertThat(lines.list)
        .singleElement()
        .extracting(ILoggingEvent::getFormattedMessage)
        .isEqualTo("code-replayed client=https://app.example/ me=https://alice.example/");
  }

  @Test
  void itsPartsAreMembersForMachines() {
    Audit.of(SecurityEvent.PIN_CHANGED).with("me", "https://alice.example/").write();

    assertThat(lines.list.getFirst().getKeyValuePairs())
        .extracting(String::valueOf)
        .containsExactly("audit.event=\"pin-changed\"", "audit.me=\"https://alice.example/\"");
  }

  @Test
  void aLineThatWasWrittenDownIsToldLaterAsItWas() {
    var audit = Audit.of(SecurityEvent.KEY_MADE).with("name", "my = wiki").with("for", "");

    assertThat(Audit.of(audit.toString())).isEqualTo(audit);
  }

  @Test
  void foreignTextBeginsNoLineAndFillsNone() {
    Audit.of(SecurityEvent.FOREIGN_FORM)
        .with("origin", "x\r\ncode-replayed {}\u2028y" + "z".repeat(9_000))
        .write();

    assertThat(lines.list.getFirst().getFormattedMessage())
        .startsWith("foreign-form origin=x_code-replayed_{}_yzzz")
        .hasSizeLessThan(400)
        .doesNotContain("\n", "\r");
  }
}
