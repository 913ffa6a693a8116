/** The ids that profiles refer to, and how they are shown to people. Not API. */
@NullMarked
package io.github.autopilotesp.internal.names;

import org.jspecify.annotations.NullMarked;
