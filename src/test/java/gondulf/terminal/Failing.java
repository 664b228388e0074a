package gondulf.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Looks at failures as a person at a terminal does.
final class Failing {

  private Failing() {}

  /// Does what has to fail in this way, and gives the failure, whose sentence can be shown.
  static <F extends SignInFailure> F with(Class<F> kind, ThrowingCallable action) {
    var failure = catchThrowableOfType(kind, action);
    assertThat(failure).as(kind.getSimpleName()).isNotNull();
    assertThat(failure.sentence()).endsWith(".").doesNotContainPattern("\\p{Cntrl}");
    assertThat(failure.exitCode()).isBetween(3, 14);
    return failure;
  }
}
