/// The words of the Internet below HTTP: which addresses may be talked to, and what a name points
/// to.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.network;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
