/**
 * Graph's metadata according to Microsoft's own models, and checks of JSON against it. Not for
 * users.
 */
@NullMarked
package io.github.autopilotesp.testkit.internal.metadata;

import org.jspecify.annotations.NullMarked;
