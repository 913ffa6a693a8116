/**
 * What enrollments really did: {@link io.github.autopilotesp.outcome.EnrollmentRecord} is one form
 * for all sources, and says how sure each piece is; {@link
 * io.github.autopilotesp.outcome.RegistryDump} reads it from a device, and {@link
 * io.github.autopilotesp.outcome.EspOutcome} lays it beside what was promised; {@link
 * io.github.autopilotesp.outcome.FleetOutcomes} learns from many.
 *
 * <p>Values are immutable, and every type but builders and readers is safe for use by several
 * threads. A null argument is refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.outcome;

import org.jspecify.annotations.NullMarked;
