/// Tests of the doctor.
@NullMarked
package gondulf.setup;

import org.jspecify.annotations.NullMarked;
