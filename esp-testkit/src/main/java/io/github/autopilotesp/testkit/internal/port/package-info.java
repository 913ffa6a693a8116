/** The tenant port in memory: each call becomes Graph requests to a fake tenant. Not API. */
@NullMarked
package io.github.autopilotesp.testkit.internal.port;

import org.jspecify.annotations.NullMarked;
