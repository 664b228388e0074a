/// Who asks, what it says of itself, and where it may be answered.
@NullMarked
@ApplicationModule(allowedDependencies = {"limit", "outbound", "protocol"})
package gondulf.client;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
