/// What people read, in the languages that they read: named sentences, and which language is spoken
/// just now.
@NullMarked
@ApplicationModule(allowedDependencies = {})
package gondulf.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
