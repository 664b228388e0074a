@NullMarked
package gondulf.ownership;

import org.jspecify.annotations.NullMarked;
