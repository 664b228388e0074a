/// Reads strangers' URLs without being led astray, and understands what stands there.
@NullMarked
@ApplicationModule(allowedDependencies = {"limit", "network", "protocol"})
package gondulf.outbound;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
