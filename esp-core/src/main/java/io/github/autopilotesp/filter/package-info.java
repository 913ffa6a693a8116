/**
 * The language of Intune assignment-filter rules: read a rule, check it, print it, and evaluate it
 * against what is known of a device.
 *
 * <p>Start at {@link io.github.autopilotesp.filter.FilterRule}. What the rules mean comes from two
 * documents: "App and device properties, operators, and rule editing when creating filters"
 * (FILTER) and, for what an Enrollment Status Page assignment supports, "Set up the Enrollment
 * Status Page" (SETUP).
 */
@NullMarked
package io.github.autopilotesp.filter;

import org.jspecify.annotations.NullMarked;
