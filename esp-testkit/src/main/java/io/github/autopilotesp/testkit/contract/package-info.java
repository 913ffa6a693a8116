/**
 * The contract of the tenant port, as JUnit tests to extend: see {@link
 * io.github.autopilotesp.testkit.contract.IntuneTenantContract}. Requires JUnit Jupiter and
 * AssertJ.
 */
@NullMarked
package io.github.autopilotesp.testkit.contract;

import org.jspecify.annotations.NullMarked;
