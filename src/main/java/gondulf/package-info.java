/// Gondulf, an IndieAuth authorization server: the start of the program and its settings.
@NullMarked
package gondulf;

import org.jspecify.annotations.NullMarked;
