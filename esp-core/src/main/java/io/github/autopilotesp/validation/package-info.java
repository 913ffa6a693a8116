/**
 * Checks ESP profiles against what Microsoft documents. Start at {@link
 * io.github.autopilotesp.validation.EspValidator}; the rules are listed in {@code docs/rules.md}.
 *
 * <p>A rule that lacks what it needs is reported as not evaluated; it never passes in silence.
 * Values are immutable and safe for use by several threads.
 */
@NullMarked
package io.github.autopilotesp.validation;

import org.jspecify.annotations.NullMarked;
