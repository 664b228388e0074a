/// The app's side of the protocol: codes become tokens or a profile, and tokens are renewed,
/// checked and given back. Only the wire; what is decided is decided in the grant room.
@NullMarked
@ApplicationModule(allowedDependencies = {"grant", "meter", "protocol", "web"})
package gondulf.token;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
