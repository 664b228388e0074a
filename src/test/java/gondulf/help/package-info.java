@NullMarked
package gondulf.help;

import org.jspecify.annotations.NullMarked;
