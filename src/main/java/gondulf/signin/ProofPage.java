package gondulf.signin;

import gondulf.web.Page;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Map;

/// Lets a person choose how to show that a website is theirs, or that it is them.
///
/// @param page the page that was read in place of the website; empty if it is the same
/// @param passkey whether and how a passkey can be used
/// @param byMail whether a code can be sent
/// @param byDns whether a record can be published
/// @param isCodeAwaited whether a code has been sent already
/// @param wantsBoth whether the operator wants both ways gone
/// @param isHalfway whether one of both is
/// @param closed the ways that this person can't choose
@JStache
record ProofPage(
    AppView app,
    StepView step,
    String page,
    PasskeyForm passkey,
    boolean byMail,
    boolean byDns,
    boolean isCodeAwaited,
    boolean wantsBoth,
    boolean isHalfway,
    Standing standing,
    List<ClosedWay> closed)
    implements Page {

  @Override
  public Map<String, String> names() {
    return step.names("app", app.name(), "page", page);
  }

  boolean hasMoved() {
    return !page.isEmpty();
  }

  boolean hasNoWay() {
    return !passkey.isOffered() && !byMail && !byDns;
  }
}
