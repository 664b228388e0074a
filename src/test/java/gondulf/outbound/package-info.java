@NullMarked
package gondulf.outbound;

import org.jspecify.annotations.NullMarked;
