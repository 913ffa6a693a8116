/**
 * What enrollments actually did: {@link io.github.autopilotesp.outcome.EnrollmentRecord} has the
 * same form for all sources, with the certainty of each value; {@link
 * io.github.autopilotesp.outcome.RegistryDump} reads it from a device; {@link
 * io.github.autopilotesp.outcome.EspOutcome} compares it with what was promised; {@link
 * io.github.autopilotesp.outcome.FleetOutcomes} summarizes many.
 *
 * <p>Values are immutable, and every type except builders and readers is thread-safe. Null
 * arguments cause a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.outcome;

import org.jspecify.annotations.NullMarked;
