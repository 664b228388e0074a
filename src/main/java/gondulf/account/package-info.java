/// The pages on which people see and change what this server knows of them.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "grant",
      "identity",
      "language",
      "mail",
      "meter",
      "ownership",
      "passkey",
      "protocol",
      "resource",
      "signin",
      "web"
    })
package gondulf.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
