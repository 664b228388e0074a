/// The steps by which somebody at a browser shows who they are, whatever they sign in for.
///
/// What for is an [Errand], which rooms above this one know.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "grant",
      "identity",
      "language",
      "limit",
      "mail",
      "meter",
      "outbound",
      "ownership",
      "passkey",
      "protocol",
      "resource",
      "setup",
      "store",
      "web"
    })
package gondulf.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
