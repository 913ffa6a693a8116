/**
 * Many devices at once: {@link io.github.autopilotesp.targeting.fleet.FleetReader} reads them one
 * by one, {@link io.github.autopilotesp.targeting.fleet.FleetCount} counts who gets what, and
 * {@link io.github.autopilotesp.targeting.fleet.FleetImpact} tells what a change of the profiles
 * would change. Memory does not grow with the number of devices.
 */
@NullMarked
package io.github.autopilotesp.targeting.fleet;

import org.jspecify.annotations.NullMarked;
