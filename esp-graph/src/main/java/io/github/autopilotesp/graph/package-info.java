/**
 * The tenant port over Microsoft Graph: {@link io.github.autopilotesp.graph.GraphIntuneTenant}. The
 * Microsoft Graph SDK carries the requests; what they say is the business of {@code
 * io.github.autopilotesp.wire}.
 */
@NullMarked
package io.github.autopilotesp.graph;

import org.jspecify.annotations.NullMarked;
