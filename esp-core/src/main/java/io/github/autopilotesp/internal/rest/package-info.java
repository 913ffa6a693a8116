/**
 * Builds the Graph requests for the operations and queries of the tenant port, and reads the
 * answers. Nothing is sent from here: a {@link io.github.autopilotesp.internal.rest.Carrier} sends
 * the requests to the service, or to a fake, and {@link
 * io.github.autopilotesp.internal.rest.GraphPort} is the port over any carrier. No clock, no
 * network, no threads. Not API: exported only because the carriers are in other modules, and may
 * change without notice.
 */
@NullMarked
package io.github.autopilotesp.internal.rest;

import org.jspecify.annotations.NullMarked;
