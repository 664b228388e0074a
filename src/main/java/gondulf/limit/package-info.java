/// How often something may be done in a while, counted for whoever does it; and how long a while
/// is, whatever becomes of the clock.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.limit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
