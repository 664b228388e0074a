/// Letters to people, by SMTP.
@NullMarked
@ApplicationModule(allowedDependencies = {"protocol"})
package gondulf.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
