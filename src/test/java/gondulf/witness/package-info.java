/// Clients whose OAuth somebody else wrote, to see whether others read the standards as we do.
@NullMarked
package gondulf.witness;

import org.jspecify.annotations.NullMarked;
