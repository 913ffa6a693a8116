/**
 * Decides every write: takes {@link io.github.autopilotesp.internal.engine.Evidence} of what
 * happened and returns a {@link io.github.autopilotesp.internal.engine.Decision} about what to do
 * next. Pure: no clock, no network, no threads. Not API.
 */
@NullMarked
package io.github.autopilotesp.internal.engine;

import org.jspecify.annotations.NullMarked;
