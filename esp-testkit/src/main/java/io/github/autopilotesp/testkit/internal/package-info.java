/** The fake service behind the public fakes. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal;

import org.jspecify.annotations.NullMarked;
