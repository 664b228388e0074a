package gondulf.protocol;

/// A breach of the protocol. It is an answer, not an accident, and so has no stack trace.
public final class OAuthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient OAuthError error;

  OAuthException(OAuthError error) {
    super(error.code().wireName() + ": " + error.description(), null, false, false);
    this.error = error;
  }

  public OAuthError error() {
    return error;
  }
}
