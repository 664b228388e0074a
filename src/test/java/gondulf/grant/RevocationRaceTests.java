package gondulf.grant;

import static gondulf.grant.GrantRoom.claim;
import static gondulf.grant.GrantRoom.refreshToken;
import static org.assertj.core.api.Assertions.assertThat;

import gondulf.grant.Exchange.Outcome;
import gondulf.grant.Exchange.Outcome.Denied;
import gondulf.grant.Exchange.Outcome.Issued;
import gondulf.testing.FreshDatabase;
import gondulf.testing.MovableClock;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevocationRaceTests {

  @Test
  @DisplayName("RV-05 ST-03 of refreshes and a revocation at once, nothing outlives the revocation")
  void nothingOutlivesARevocation(@TempDir Path directory) throws Exception {
    try (var database = FreshDatabase.in(directory);
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var room = GrantRoom.on(database, new MovableClock(GrantRoom.NOON));
      var exchange = room.exchange();
      var first = refreshToken(room.issued(GrantRoom.renewable("profile create")));
      Callable<Outcome> refresh = () -> exchange.forRefresh(claim(first));
      Callable<Outcome> revocation =
          () -> {
            room.revocation().revoke(first.secret(), Optional.empty());
            return refresh.call();
          };
      var attempts = new ArrayList<>(Stream.generate(() -> refresh).limit(40).toList());
      attempts.add(20, revocation);

      var answers = threads.invokeAll(attempts).stream().map(Future::resultNow).toList();

      assertThat(answers.get(20)).isInstanceOf(Denied.class);
      for (var issued : answers.stream().filter(Issued.class::isInstance).toList()) {
        assertThat(room.tokens().find(GrantRoom.issued(issued).token().secret())).isEmpty();
        assertThat(exchange.forRefresh(claim(refreshToken(issued)))).isInstanceOf(Denied.class);
      }
    }
  }
}
