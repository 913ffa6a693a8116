/**
 * The program {@code esp}, a thin face of the library for pipelines. It decides nothing itself: it
 * reads what the command line says, calls the library, prints, and ends with an exit code.
 */
@NullMarked
package io.github.autopilotesp.graph.cli;

import org.jspecify.annotations.NullMarked;
