/// The doctor: looks over a website as a sign-in and an app would, and says what is right, what is
/// wrong, and which line mends it.
///
/// All that can be known is looked up once; what it means is judged by records that ask nobody. It
/// sends no mail, and says nothing of who has an account here.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "language",
      "limit",
      "mail",
      "meter",
      "network",
      "outbound",
      "ownership",
      "protocol",
      "web"
    })
package gondulf.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
