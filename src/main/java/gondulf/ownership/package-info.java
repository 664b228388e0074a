/// Is this person, at this browser, now, the owner of this website?
///
/// Three questions that are never mixed up: does the website want this server to speak for it
/// ([Delegation]); and then, by a code by mail or by a record in DNS made for this one sign-in, is
/// whoever asks in control of it now ([CodeVerdict], [RecordCheck]). Nothing proven is kept here
/// for another time.
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "language",
      "limit",
      "mail",
      "meter",
      "network",
      "outbound",
      "protocol",
      "store"
    })
package gondulf.ownership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
