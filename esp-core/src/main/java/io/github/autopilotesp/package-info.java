/** What all rooms of the library have in common: the root of its failures. */
@NullMarked
package io.github.autopilotesp;

import org.jspecify.annotations.NullMarked;
