package gondulf.signin;

import gondulf.protocol.ProfileUrl;
import gondulf.web.Page;
import java.net.URI;
import org.springframework.http.ResponseEntity;

/// One kind of [Errand], kept by the room that begins sign-ins for it.
public interface ErrandKind {

  /// The name under which sign-ins of this kind are kept.
  String name();

  /// What a sign-in is for, read anew: it may have become wrong since.
  Errand read(SignIn signIn);

  /// What it wants to know of somebody.
  Wanted wanted(SignIn signIn);

  /// Whether a website may be named in a sign-in.
  boolean admits(SignIn signIn, ProfileUrl me);

  /// Lets somebody in who has shown just now who they are.
  ResponseEntity<Page> arrive(Arrival arrival);

  /// Where somebody goes on who has shown it before, and comes back to a step.
  URI onward(Visit visit);
}
