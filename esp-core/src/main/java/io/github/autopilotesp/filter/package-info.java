/**
 * The language of Intune assignment-filter rules: parse a rule, check it, print it, and evaluate it
 * against the known facts about a device.
 *
 * <p>Start with {@link io.github.autopilotesp.filter.FilterRule}. The semantics come from two
 * documents: "App and device properties, operators, and rule editing when creating filters"
 * (FILTER) and, for what an Enrollment Status Page assignment supports, "Set up the Enrollment
 * Status Page" (SETUP).
 */
@NullMarked
package io.github.autopilotesp.filter;

import org.jspecify.annotations.NullMarked;
