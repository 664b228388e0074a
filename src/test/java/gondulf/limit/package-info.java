@NullMarked
package gondulf.limit;

import org.jspecify.annotations.NullMarked;
