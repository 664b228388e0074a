/// The browser's side: learn who asks, have the person prove a website, let them agree or not.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "client",
      "grant",
      "mail",
      "outbound",
      "ownership",
      "protocol",
      "store",
      "web"
    })
package gondulf.authorization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
