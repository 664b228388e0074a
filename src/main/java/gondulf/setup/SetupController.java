package gondulf.setup;

import gondulf.limit.RateLimit;
import gondulf.protocol.Parameters;
import gondulf.web.ClientAddress;
import gondulf.web.Page;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Lets people have their website looked over. What is asked stands in the address, so that a
/// result can be shown to somebody who can help; asking changes nothing.
///
/// Whoever asks makes this server ask others, so each may do so only now and then; and those who
/// sign in meanwhile must find connections left.
@Controller
class SetupController {

  private static final int MOST_IN_AN_HOUR = 60;
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_AT_ONCE = 16;
  private static final Duration MOMENT = Duration.ofSeconds(10);

  private final Examiner examiner;
  private final RateLimit<ClientAddress> limit;
  private final Semaphore places = new Semaphore(MOST_AT_ONCE);

  SetupController(Examiner examiner, InstantSource clock) {
    this.examiner = examiner;
    this.limit = new RateLimit<>(MOST_IN_AN_HOUR, HOUR, clock);
  }

  @GetMapping("/setup")
  ResponseEntity<Page> show(Parameters parameters, ClientAddress client) {
    var typed = parameters.optional("me", String::strip).orElse("");
    var page = SetupPage.empty(examiner.issuer(), typed);
    if (typed.isEmpty()) {
      return page.answer(HttpStatus.OK);
    }
    var budget = limit.of(client);
    if (!budget.take()) {
      return refused(page, budget.untilNext(), "You have had many looks in the last hour.");
    }
    if (!places.tryAcquire()) {
      return refused(page, MOMENT, "Many websites are being looked at just now.");
    }
    try {
      var only = parameters.optional("only", String::strip).orElse("");
      return page.with(examiner.examine(typed), only).answer(HttpStatus.OK);
    } finally {
      places.release();
    }
  }

  private static ResponseEntity<Page> refused(SetupPage page, Duration wait, String why) {
    var seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .contentType(Page.HTML)
        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
        .cacheControl(CacheControl.noStore())
        .body(page.with(why + " The next one can be had in " + seconds + " seconds."));
  }
}
