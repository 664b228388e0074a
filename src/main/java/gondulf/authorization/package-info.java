/// The browser's side of an app's question: learn who asks, and let the person agree or not, once
/// they have shown who they are.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "client",
      "grant",
      "identity",
      "language",
      "meter",
      "outbound",
      "ownership",
      "passkey",
      "protocol",
      "signin",
      "store",
      "web"
    })
package gondulf.authorization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
