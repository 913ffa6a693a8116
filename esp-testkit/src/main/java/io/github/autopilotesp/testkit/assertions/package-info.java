/**
 * AssertJ assertions for profiles, reports, plans, tenants and journals. Start with {@link
 * io.github.autopilotesp.testkit.assertions.EspAssertions}. Requires {@code
 * org.assertj:assertj-core}.
 *
 * <p>Differences are shown in the admin center's terms. A failed assertion throws an {@link
 * AssertionError}; a passing one returns itself, for chaining.
 */
@NullMarked
package io.github.autopilotesp.testkit.assertions;

import org.jspecify.annotations.NullMarked;
