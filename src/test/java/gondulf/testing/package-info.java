/// What tests of several rooms share.
@NullMarked
package gondulf.testing;

import org.jspecify.annotations.NullMarked;
