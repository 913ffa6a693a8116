/** HTTP/1.1 on loopback, as plain as it goes. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal.http;

import org.jspecify.annotations.NullMarked;
