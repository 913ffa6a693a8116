/**
 * Checks ESP profiles against Microsoft's documentation. Start with {@link
 * io.github.autopilotesp.validation.EspValidator}; the rules are listed in {@code docs/rules.md}.
 *
 * <p>A rule that lacks what it needs is reported as not evaluated; it never passes silently. Values
 * are immutable and thread-safe.
 */
@NullMarked
package io.github.autopilotesp.validation;

import org.jspecify.annotations.NullMarked;
