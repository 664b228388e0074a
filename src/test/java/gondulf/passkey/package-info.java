@NullMarked
package gondulf.passkey;

import org.jspecify.annotations.NullMarked;
