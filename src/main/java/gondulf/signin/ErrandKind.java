package gondulf.signin;

import gondulf.web.Page;
import org.springframework.http.ResponseEntity;

/// One kind of [Errand], kept by the room that begins sign-ins for it.
public interface ErrandKind {

  /// The name under which sign-ins of this kind are kept.
  String name();

  /// What a sign-in is for, read anew: it may have become wrong since.
  Errand read(SignIn signIn);

  /// Where somebody goes on who has shown just now who they are.
  ResponseEntity<Page> arrival(Visit visit);
}
