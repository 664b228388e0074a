/// The pages on which a visitor sees and changes the neighbourhood.
@NullMarked
package gondulf.neighbourhood.site;

import org.jspecify.annotations.NullMarked;
