/// What tests of more than one room need.
@NullMarked
package gondulf.testing;

import org.jspecify.annotations.NullMarked;
