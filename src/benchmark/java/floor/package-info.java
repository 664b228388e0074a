/// The least that can be asked of the server: its stack, its tables and its group commit, and for
/// each operation the rows that it cannot do without, and nothing else. No checks, no people.
@NullMarked
package floor;

import org.jspecify.annotations.NullMarked;
