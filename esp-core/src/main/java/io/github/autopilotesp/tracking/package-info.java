/**
 * What the Enrollment Status Page (ESP) tracks: which kind of app is waited for in which phase, how
 * long the page waits, whom an assignment reaches, and the documented hazards. Knowledge that the
 * rules and targeting share; it asks no tenant.
 *
 * <p>Every type here is an immutable value and safe for use by several threads. A null argument is
 * refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.tracking;

import org.jspecify.annotations.NullMarked;
