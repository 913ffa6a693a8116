/**
 * Microsoft Graph's JSON, both ways. {@link io.github.autopilotesp.wire.GraphJson} converts text to
 * {@link io.github.autopilotesp.tenant.WireObject wire objects} and back without loss; {@link
 * io.github.autopilotesp.wire.GraphProfiles} and {@link io.github.autopilotesp.wire.GraphCatalog}
 * interpret them. Only this package knows Graph's names for settings ({@link
 * io.github.autopilotesp.wire.EspProperty}); everything else uses the admin center's. {@link
 * io.github.autopilotesp.wire.ToolExport} reads other tools' exports, with a {@link
 * io.github.autopilotesp.wire.LossReport}.
 *
 * <p>All types are immutable or stateless, and thread-safe unless stated otherwise. Null arguments
 * cause a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.wire;

import org.jspecify.annotations.NullMarked;
