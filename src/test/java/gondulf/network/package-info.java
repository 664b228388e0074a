@NullMarked
package gondulf.network;

import org.jspecify.annotations.NullMarked;
