/**
 * What all rooms of the library have in common: the root of its failures.
 *
 * <p>In every package, parameters and components are not null unless they are marked as {@code
 * Nullable}; a null fails with a {@link NullPointerException} that names it.
 */
@NullMarked
package io.github.autopilotesp;

import org.jspecify.annotations.NullMarked;
