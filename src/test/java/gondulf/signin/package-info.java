/// What somebody has to show, as tables.
@NullMarked
package gondulf.signin;

import org.jspecify.annotations.NullMarked;
