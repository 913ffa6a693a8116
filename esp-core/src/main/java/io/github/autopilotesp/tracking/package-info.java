/**
 * What the Enrollment Status Page (ESP) tracks: which types of apps it waits for in which phase,
 * how long it waits, who an assignment reaches, and the documented hazards. Shared by the rules and
 * targeting; independent of a tenant.
 *
 * <p>Every type here is an immutable, thread-safe value. Null arguments cause a {@link
 * NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.tracking;

import org.jspecify.annotations.NullMarked;
