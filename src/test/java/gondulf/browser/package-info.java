/// What people meet: the real pages in a real browser.
@NullMarked
package gondulf.browser;

import org.jspecify.annotations.NullMarked;
