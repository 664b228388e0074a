/// The one SQLite file: how it is opened, whether it can be used, and how old rows leave it.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
