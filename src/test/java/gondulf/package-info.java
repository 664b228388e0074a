@NullMarked
package gondulf;

import org.jspecify.annotations.NullMarked;
