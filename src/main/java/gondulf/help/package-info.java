/// The guides for people, as pages: the same texts that stand in the project under `docs/guide`.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "protocol", "web"})
package gondulf.help;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
