/// A website that is somebody's: how it is known again, and what happens when it changes hands.
///
/// The ownership room proves; this one remembers. What it remembers never shows by itself who is at
/// a browser.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "grant",
      "language",
      "limit",
      "mail",
      "meter",
      "network",
      "ownership",
      "passkey",
      "protocol",
      "resource",
      "store"
    })
package gondulf.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
