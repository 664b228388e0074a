/// What every answer to the network shares: how requests are read, how often they may come, which
/// headers go out, and how a page looks that says no.
@NullMarked
@ApplicationModule(allowedDependencies = {"language", "limit", "meter", "network", "protocol"})
package gondulf.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
