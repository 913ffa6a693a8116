/**
 * What an Enrollment Status Page (ESP) profile is, in the terms of the Intune admin center.
 *
 * <p>Every type here is an immutable, thread-safe value. Null arguments cause a {@link
 * NullPointerException}. The types make locked settings unreachable; the validator checks limits
 * and formats, so that it can report them.
 */
@NullMarked
package io.github.autopilotesp.profile;

import org.jspecify.annotations.NullMarked;
