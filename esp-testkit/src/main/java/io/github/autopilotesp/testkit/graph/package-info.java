/**
 * Microsoft's Graph SDK against a fake: the one place of the testkit that names it. Needs {@code
 * com.microsoft.graph:microsoft-graph} on the class path.
 */
@NullMarked
package io.github.autopilotesp.testkit.graph;

import org.jspecify.annotations.NullMarked;
