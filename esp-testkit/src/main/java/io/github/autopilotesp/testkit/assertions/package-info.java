/**
 * AssertJ assertions for profiles, reports, plans, tenants and journals. Begin at {@link
 * io.github.autopilotesp.testkit.assertions.EspAssertions}. Needs {@code org.assertj:assertj-core}
 * on the class path.
 *
 * <p>What differs is shown in the admin center's terms. A failed assertion throws an {@link
 * AssertionError}; each assertion that passes returns itself, for the next.
 */
@NullMarked
package io.github.autopilotesp.testkit.assertions;

import org.jspecify.annotations.NullMarked;
