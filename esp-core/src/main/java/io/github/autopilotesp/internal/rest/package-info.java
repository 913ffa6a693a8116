/**
 * Which request to Graph an operation or a question of the port is, and how its answer is read.
 * Nothing is sent from here: a {@link io.github.autopilotesp.internal.rest.Carrier} brings the
 * requests to a service, or to a fake of one, and {@link
 * io.github.autopilotesp.internal.rest.GraphPort} is the port over any carrier. No clock, no
 * network, no thread. No API: exported only because the carriers are in other modules, and changed
 * without notice.
 */
@NullMarked
package io.github.autopilotesp.internal.rest;

import org.jspecify.annotations.NullMarked;
