/**
 * Microsoft Graph's JSON, both ways. {@link io.github.autopilotesp.wire.GraphJson} turns text into
 * {@link io.github.autopilotesp.tenant.WireObject wire objects} and back without losing anything,
 * {@link io.github.autopilotesp.wire.GraphProfiles} and {@link
 * io.github.autopilotesp.wire.GraphCatalog} give them their meaning. This package alone knows
 * Graph's names for settings ({@link io.github.autopilotesp.wire.EspProperty}); everything else
 * speaks the admin center's. {@link io.github.autopilotesp.wire.ToolExport} reads what other tools
 * export, with a {@link io.github.autopilotesp.wire.LossReport}.
 *
 * <p>All types are immutable or without state, and safe for use by several threads. A null argument
 * is refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.wire;

import org.jspecify.annotations.NullMarked;
