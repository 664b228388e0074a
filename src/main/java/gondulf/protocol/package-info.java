/// The words of OAuth and IndieAuth, as values.
///
/// Foreign text becomes one of these at [Parameters], or an error; inside there are no protocol
/// strings.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.protocol;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
