/** A small company to practice on, for the {@code esp} command line. */
@NullMarked
package io.github.autopilotesp.testkit.internal.practice;

import org.jspecify.annotations.NullMarked;
