/// The contract: a whole server, and only HTTP, DNS and mail to talk to it.
@NullMarked
package gondulf.wire;

import org.jspecify.annotations.NullMarked;
