/// How fast the packaged server is, and how much it needs, beside the least that could be in its
/// place.
@NullMarked
package gondulf.benchmark;

import org.jspecify.annotations.NullMarked;
