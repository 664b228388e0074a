/// What a person agreed to, and the secrets that stand for it: the one-time code, and the tokens
/// that an app gets for the code, renews and gives back.
///
/// The browser's side issues a code here, the app's side redeems it; neither knows the other.
@NullMarked
@ApplicationModule(allowedDependencies = {"meter", "protocol", "resource", "store"})
package gondulf.grant;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
