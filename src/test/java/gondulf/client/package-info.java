@NullMarked
package gondulf.client;

import org.jspecify.annotations.NullMarked;
