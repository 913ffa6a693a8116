/**
 * The forms in which a profile is written down. The wire half speaks Microsoft Graph's JSON: {@link
 * io.github.autopilotesp.format.GraphJson} turns text into {@link
 * io.github.autopilotesp.tenant.WireObject wire objects} and back without losing anything, {@link
 * io.github.autopilotesp.format.GraphProfiles} and {@link
 * io.github.autopilotesp.format.GraphCatalog} give them their meaning. This package alone knows
 * Graph's names for settings ({@link io.github.autopilotesp.format.EspProperty}); everything else
 * speaks the admin center's.
 *
 * <p>The document half is the file that people keep in git, in YAML or JSON: {@link
 * io.github.autopilotesp.format.ProfileDocument}.
 *
 * <p>All types are immutable or without state, and safe for use by several threads. A null argument
 * is refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.format;

import org.jspecify.annotations.NullMarked;
