package gondulf.grant;

import gondulf.protocol.ProfileUrl;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// An admission that says what a test wants.
public final class ScriptedAdmission implements Admission {

  /// Whether anybody is let in.
  public volatile boolean admits = true;

  private volatile Optional<Standing> known = Optional.of(new Standing.Good());
  private volatile Supplier<Standing> answer = Standing.Good::new;
  private final List<ProfileUrl> asked = Collections.synchronizedList(new ArrayList<>());

  /// Nobody is let in.
  public static ScriptedAdmission shut() {
    var admission = new ScriptedAdmission();
    admission.admits = false;
    return admission;
  }

  /// This is known, and nobody is asked.
  public void know(Standing standing) {
    known = Optional.of(standing);
  }

  /// Nothing is known, and whoever is asked answers so.
  public void answer(Supplier<Standing> standing) {
    known = Optional.empty();
    answer = standing;
  }

  /// About whom somebody was asked.
  public List<ProfileUrl> asked() {
    return List.copyOf(asked);
  }

  @Override
  public boolean admits(ProfileUrl me) {
    return admits;
  }

  @Override
  public Optional<Standing> known(ProfileUrl me) {
    return known;
  }

  @Override
  public Standing ask(ProfileUrl me) {
    asked.add(me);
    return answer.get();
  }
}
