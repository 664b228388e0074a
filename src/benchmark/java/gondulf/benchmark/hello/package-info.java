/// The least that could stand in the server's place.
@NullMarked
package gondulf.benchmark.hello;

import org.jspecify.annotations.NullMarked;
