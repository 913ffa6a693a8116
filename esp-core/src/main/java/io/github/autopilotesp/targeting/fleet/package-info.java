/**
 * Many devices at once: {@link io.github.autopilotesp.targeting.fleet.FleetReader} reads them one
 * by one, {@link io.github.autopilotesp.targeting.fleet.FleetCount} counts which profiles they get,
 * and {@link io.github.autopilotesp.targeting.fleet.FleetImpact} shows the impact of a profile
 * change. Memory use does not grow with the number of devices.
 */
@NullMarked
package io.github.autopilotesp.targeting.fleet;

import org.jspecify.annotations.NullMarked;
