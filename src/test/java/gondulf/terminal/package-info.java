@NullMarked
package gondulf.terminal;

import org.jspecify.annotations.NullMarked;
