/** The fake as a standalone program. Not for users of the library. */
@NullMarked
package io.github.autopilotesp.testkit.internal.standalone;

import org.jspecify.annotations.NullMarked;
