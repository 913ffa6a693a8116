/**
 * What an Enrollment Status Page (ESP) profile is, in the terms of the Intune admin center.
 *
 * <p>Every type here is an immutable value and safe for use by several threads. A null argument is
 * refused with a {@link NullPointerException}. What the documentation unlocks, the types unlock;
 * limits and formats are the validator's, so that it can name them.
 */
@NullMarked
package io.github.autopilotesp.profile;

import org.jspecify.annotations.NullMarked;
