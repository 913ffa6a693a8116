/** A minimal HTTP/1.1 server on loopback. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
