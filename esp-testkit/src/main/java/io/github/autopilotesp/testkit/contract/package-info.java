/**
 * What any implementation of the tenant port must do, as JUnit tests to inherit: see {@link
 * io.github.autopilotesp.testkit.contract.IntuneTenantContract}. It needs JUnit Jupiter and AssertJ
 * on the test class path.
 */
@NullMarked
package io.github.autopilotesp.testkit.contract;

import org.jspecify.annotations.NullMarked;
