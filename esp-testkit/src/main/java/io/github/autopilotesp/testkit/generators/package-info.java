/**
 * jqwik generators for profiles, tenants, devices and filter rules, valid and deliberately invalid.
 * Begin at {@link io.github.autopilotesp.testkit.generators.EspArbitraries}. Needs {@code
 * net.jqwik:jqwik} on the class path.
 */
@NullMarked
package io.github.autopilotesp.testkit.generators;

import org.jspecify.annotations.NullMarked;
