@NullMarked
package gondulf.account;

import org.jspecify.annotations.NullMarked;
