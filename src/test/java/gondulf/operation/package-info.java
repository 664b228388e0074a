@NullMarked
package gondulf.operation;

import org.jspecify.annotations.NullMarked;
