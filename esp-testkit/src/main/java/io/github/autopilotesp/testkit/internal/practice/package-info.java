/** A small company to practise on, for the program {@code esp}. */
@NullMarked
package io.github.autopilotesp.testkit.internal.practice;

import org.jspecify.annotations.NullMarked;
