/// Passkeys: enrolled by a person once, and shown by them to say who they are.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "protocol", "store"})
package gondulf.passkey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
