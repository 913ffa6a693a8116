/**
 * jqwik generators for profiles, tenants, devices and filter rules, valid and deliberately invalid.
 * Start with {@link io.github.autopilotesp.testkit.generators.EspArbitraries}. Requires {@code
 * net.jqwik:jqwik}.
 */
@NullMarked
package io.github.autopilotesp.testkit.generators;

import org.jspecify.annotations.NullMarked;
