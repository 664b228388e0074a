/// The command line: what an operator does beside the server, and how a person gets a token. A
/// command is one small class; nothing of the server starts for it, and the server's log is told
/// what an operator has done.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "grant",
      "identity",
      "mail",
      "meter",
      "ownership",
      "protocol",
      "resource",
      "setup",
      "store",
      "terminal"
    })
package gondulf.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
