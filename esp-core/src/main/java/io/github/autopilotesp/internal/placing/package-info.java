/** Which profile of a tenant each profile of a set is, and where all of them stand. No API. */
@NullMarked
package io.github.autopilotesp.internal.placing;

import org.jspecify.annotations.NullMarked;
