/// The one SQLite file: how it is opened, whether it can be used, how old rows leave it, and what
/// else is done every minute.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
