/**
 * The {@code esp} command line, a thin layer over the library for pipelines. It contains no logic
 * of its own: it parses the command line, calls the library, prints, and exits with an exit code.
 */
@NullMarked
package io.github.autopilotesp.graph.cli;

import org.jspecify.annotations.NullMarked;
