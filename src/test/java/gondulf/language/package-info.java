@NullMarked
package gondulf.language;

import org.jspecify.annotations.NullMarked;
