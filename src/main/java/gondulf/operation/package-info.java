/// What whoever runs the server sees of it, at a port that nobody else can reach: how it is, and
/// how often things happen.
@NullMarked
@ApplicationModule(allowedDependencies = {"mail", "meter", "network", "outbound", "store"})
package gondulf.operation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
