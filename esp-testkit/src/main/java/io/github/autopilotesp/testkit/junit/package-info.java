/**
 * JUnit Jupiter support: {@link io.github.autopilotesp.testkit.junit.FakeIntune} gives each test a
 * fake of its own. Needs {@code org.junit.jupiter:junit-jupiter-api} 5.14 or newer, or 6, on the
 * class path.
 */
@NullMarked
package io.github.autopilotesp.testkit.junit;

import org.jspecify.annotations.NullMarked;
