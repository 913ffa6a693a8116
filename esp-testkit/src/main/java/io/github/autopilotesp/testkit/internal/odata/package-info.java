/** The subset of OData used by clients of enrollment configurations. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal.odata;

import org.jspecify.annotations.NullMarked;
