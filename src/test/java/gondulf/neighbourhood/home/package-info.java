/// The neighbourhood's home pages, on host names of their own, over TLS.
@NullMarked
package gondulf.neighbourhood.home;

import org.jspecify.annotations.NullMarked;
