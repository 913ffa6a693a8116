/** The ids that profiles name, and how they are shown to a person. No API. */
@NullMarked
package io.github.autopilotesp.internal.names;

import org.jspecify.annotations.NullMarked;
