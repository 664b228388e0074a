/// What the server says of itself: to apps, to people, and to whatever watches over it.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "ownership", "protocol", "store", "web"})
package gondulf.discovery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
