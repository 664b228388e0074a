package gondulf.discovery;

import com.fasterxml.jackson.annotation.JsonProperty;
import gondulf.store.Database;
import gondulf.web.RetryAfter;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Says whether this server works, to whatever restarts it if not. It says nothing else.
@RestController
class HealthController {

  private final Database database;

  HealthController(Database database) {
    this.database = database;
  }

  @GetMapping("/health")
  ResponseEntity<Health> check() {
    var usable = database.isUsable();
    var answer =
        usable
            ? ResponseEntity.ok()
            : ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RetryAfter.SOON);
    return answer.cacheControl(CacheControl.noStore()).body(new Health(usable ? "up" : "down"));
  }

  record Health(@JsonProperty("status") String status) {}
}
