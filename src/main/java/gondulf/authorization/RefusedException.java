package gondulf.authorization;

/// A request that was not accepted, now or when it was read again. It is an answer, not an
/// accident, and so has no stack trace.
final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Reading.Refused refused;

  RefusedException(Reading.Refused refused) {
    super("refused", null, false, false);
    this.refused = refused;
  }

  Reading.Refused refused() {
    return refused;
  }
}
