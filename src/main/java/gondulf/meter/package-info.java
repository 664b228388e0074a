/// What happens here, as whoever runs the server gets to know it: counted, and where it touches
/// safety, written down.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.meter;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
