/// An app that people sign in to: a true IndieAuth client.
@NullMarked
package gondulf.neighbourhood.app;

import org.jspecify.annotations.NullMarked;
