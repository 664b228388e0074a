/// A small Internet on one machine, made of real parts, in which the real server can be used and
/// tested.
@NullMarked
package gondulf.neighbourhood;

import org.jspecify.annotations.NullMarked;
