/// The neighbourhood's name server.
@NullMarked
package gondulf.neighbourhood.dns;

import org.jspecify.annotations.NullMarked;
