package gondulf.signin;

/// A form that a passkey fills in, with the help of a script.
///
/// @param options what the browser is to ask the passkey for, as JSON; empty where this server has
///   none
public record PasskeyForm(String action, String formSecret, String options) {

  static final PasskeyForm NONE = new PasskeyForm("", "", "");

  public boolean isOffered() {
    return !options.isEmpty();
  }

  @Override
  public String toString() {
    return "PasskeyForm[hidden]";
  }
}
