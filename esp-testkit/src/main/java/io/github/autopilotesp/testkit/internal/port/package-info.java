/** The tenant port in memory: each of its requests is handed to a fake tenant. Not API. */
@NullMarked
package io.github.autopilotesp.testkit.internal.port;

import org.jspecify.annotations.NullMarked;
