/// The neighbourhood's mail server, whose mail anybody may read.
@NullMarked
package gondulf.neighbourhood.mail;

import org.jspecify.annotations.NullMarked;
