@NullMarked
package gondulf.protocol;

import org.jspecify.annotations.NullMarked;
