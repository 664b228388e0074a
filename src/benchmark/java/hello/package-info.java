/// The least that could stand in the server's place. It is no room of the house, whose start would
/// find it there.
@NullMarked
package hello;

import org.jspecify.annotations.NullMarked;
