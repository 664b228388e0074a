package gondulf.neighbourhood.app;

/// Why an app does not take somebody for who they say they are, in words.
public final class SignInFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  SignInFailure(String words) {
    super(words);
  }

  public String words() {
    return String.valueOf(getMessage());
  }
}
