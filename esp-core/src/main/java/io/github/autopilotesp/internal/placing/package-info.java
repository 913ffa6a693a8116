/** Matches the profiles of a set with those of a tenant, and computes their order. Not API. */
@NullMarked
package io.github.autopilotesp.internal.placing;

import org.jspecify.annotations.NullMarked;
