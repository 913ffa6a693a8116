/**
 * Fakes of the Intune service for tests.
 *
 * <p>{@link io.github.autopilotesp.testkit.FakeTenant} is an in-memory tenant that handles Graph
 * requests; {@link io.github.autopilotesp.testkit.FakeGraphServer} is the same tenant over HTTP.
 */
@NullMarked
package io.github.autopilotesp.testkit;

import org.jspecify.annotations.NullMarked;
