@NullMarked
package gondulf.meter;

import org.jspecify.annotations.NullMarked;
