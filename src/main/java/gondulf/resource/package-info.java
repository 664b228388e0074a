/// The servers that people's tokens are shown to, and the keys by which they ask what a token is
/// good for.
@NullMarked
@ApplicationModule(allowedDependencies = {"protocol", "store"})
package gondulf.resource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
