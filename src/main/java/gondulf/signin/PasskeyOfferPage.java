package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.Map;

/// Offers to add a passkey.
///
/// @param name what it may be called
/// @param error why the last try failed, or empty
/// @param onward where to go on without one
@JStache
record PasskeyOfferPage(
    StepView step, PasskeyForm passkey, String name, String error, String onward) implements Page {

  @Override
  public Map<String, String> names() {
    return step.names();
  }

  boolean hasError() {
    return !error.isEmpty();
  }
}
