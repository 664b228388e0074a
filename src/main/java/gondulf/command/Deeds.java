package gondulf.command;

import static java.util.Objects.requireNonNull;

import gondulf.meter.Audit;
import gondulf.store.StandaloneDatabase;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/// What an operator does that touches safety. It is done and noted, or neither.
final class Deeds {

  private final StandaloneDatabase database;
  private final InstantSource clock;
  private final PrintWriter errors;

  /// @param errors where the operator reads at once what the server will tell its log
  Deeds(StandaloneDatabase database, InstantSource clock, PrintWriter errors) {
    this.database = database;
    this.clock = clock;
    this.errors = errors;
  }

  /// Does something that may find nothing to do.
  ///
  /// @return whether it was done
  boolean isDone(BooleanSupplier deed, Audit told) {
    return noted(deed::getAsBoolean, isDone -> Optional.of(told).filter(_ -> isDone));
  }

  /// Does something.
  ///
  /// @param told what is to be known of what came of it
  <T> T done(Supplier<T> deed, Function<T, Audit> told) {
    return noted(deed, result -> Optional.of(told.apply(result)));
  }

  private <T> T noted(Supplier<T> deed, Function<T, Optional<Audit>> told) {
    var done =
        requireNonNull(
            database
                .transaction()
                .execute(_ -> {
                  var result = deed.get();
                  return new Done<>(result, told.apply(result).map(this::noted));
                }));
    done.audit().ifPresent(errors::println);
    return done.result();
  }

  private Audit noted(Audit told) {
    var dated = told.with("at", clock.instant().truncatedTo(ChronoUnit.SECONDS));
    OperatorActs.in(database).note(dated);
    return dated;
  }

  private record Done<T>(T result, Optional<Audit> audit) {}
}
