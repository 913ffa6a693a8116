/**
 * JUnit Jupiter support: {@link io.github.autopilotesp.testkit.junit.FakeIntune} gives each test
 * its own fake. Requires {@code org.junit.jupiter:junit-jupiter-api} 5.12 or newer, or 6.
 */
@NullMarked
package io.github.autopilotesp.testkit.junit;

import org.jspecify.annotations.NullMarked;
