package gondulf.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.dao.CannotAcquireLockException;

class HousekeeperTests {

  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

  @Test
  @DisplayName("ST-06 every table is cleaned to the end")
  void everyTableIsCleanedToTheEnd() {
    var rows = new AtomicInteger(5);
    Expiring table = now -> now.equals(NOW) && rows.get() > 0 ? one(rows) : 0;

    new Housekeeper(List.of(_ -> 0, table), InstantSource.fixed(NOW)).clean();

    assertThat(rows).hasValue(0);
  }

  @Test
  void aTableThatCannotBeCleanedKeepsNobodyElseDirty() {
    var rows = new AtomicInteger(1);
    Expiring locked =
        _ -> {
          throw new CannotAcquireLockException("the file is locked");
        };

    new Housekeeper(List.of(locked, _ -> rows.get() > 0 ? one(rows) : 0), InstantSource.fixed(NOW))
        .clean();

    assertThat(rows).hasValue(0);
  }

  private static int one(AtomicInteger rows) {
    rows.decrementAndGet();
    return 1;
  }
}
