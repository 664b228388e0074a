/// Signs a person in from a terminal: an IndieAuth and OAuth 2.0 client.
///
/// It is a library of its own, which the command line is built on and which knows nothing of the
/// server. In the order of use: a [Discovery] finds the server, a [CallbackServer] waits for the
/// browser, an [AuthorizationFlow] asks and redeems, and an account file keeps the tokens.
@NullMarked
@ApplicationModule(allowedDependencies = {"protocol"})
package gondulf.terminal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
