/**
 * Decides every write: what happened goes in as {@link
 * io.github.autopilotesp.internal.engine.Evidence}, what to do next comes out as {@link
 * io.github.autopilotesp.internal.engine.Decision}. Pure: no clock, no network, no thread. No API.
 */
@NullMarked
package io.github.autopilotesp.internal.engine;

import org.jspecify.annotations.NullMarked;
