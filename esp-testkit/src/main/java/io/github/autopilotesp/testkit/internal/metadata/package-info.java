/** What Microsoft's own models say that Graph has, and whether JSON fits it. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal.metadata;

import org.jspecify.annotations.NullMarked;
