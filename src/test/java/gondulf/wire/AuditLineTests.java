package gondulf.wire;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import gondulf.neighbourhood.World;
import gondulf.neighbourhood.site.Query;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

@DisplayName("What touches safety has its line in the log, beside those of LogSecrecyTests")
class AuditLineTests {

  private static final String CLIENT = "https://audited.app.example/id.json";
  private static final Duration AFTER_THE_GRACE = Duration.ofSeconds(10);

  private final World world = World.shared();
  private final Asked asked =
      App.listing(world, "audited.app.example", "https://audited.app.example/cb")
          .asks("https://audited.app.example/cb")
          .with("scope", "create offline_access");
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
  void aCodeAfterItsTime() {
    asked.redeem(new Situation(asked, "late-audit.judy.example").code("expired"));

    assertLine("code-expired client=" + CLIENT + " me=https://late-audit.judy.example/");
  }

  @Test
  void aRefreshTokenAfterItsSuccessor() {
    var first = token(asked.redeem(Codes.agreed(asked, "stolen-audit.judy.example")));
    var second = token(refresh(first));
    world.clock().advance(AFTER_THE_GRACE);
    assertThat(refresh(second).statusCode()).isEqualTo(200);
    world.clock().advance(AFTER_THE_GRACE);
    assertThat(lines.list).isEmpty();

    assertThat(refresh(first).statusCode()).isEqualTo(400);

    assertLine("refresh-token-replayed client=" + CLIENT);
  }

  @Test
  void aFormOfTheAccountWithoutItsSecret() {
    var holder = AccountHolder.byMail(world, "forms-audit.judy.example");

    holder.post("/account/data/export", Optional.of("of-another-form"));

    assertLine("wrong-form of=account");
  }

  @Test
  void aRecordThatNamesAnotherAccount() {
    var owner = Neighbour.withoutMail(world, "sold-audit.judy.example");
    var browser = owner.begin(asked).press("Show me the record");
    var record = browser.document().select("pre.value").text();
    owner.record(record);
    browser.press("Look again now");
    world.dns().removeTxt("_gondulf." + owner.host(), record);
    owner.record("v=gondulf1; acct=buyer; iss=" + world.url());

    owner.begin(asked);

    assertLine("pin-changed me=https://sold-audit.judy.example/");
  }

  private HttpResponse<String> refresh(String token) {
    var form = Map.of("grant_type", "refresh_token", "refresh_token", token, "client_id", CLIENT);
    return Http.post(world.at("/token"), Query.text(form));
  }

  private static String token(HttpResponse<String> answer) {
    return Told.text(answer, "refresh_token");
  }

  private void assertLine(String line) {
    assertThat(lines.list).extracting(ILoggingEvent::getFormattedMessage).containsExactly(line);
  }
}
