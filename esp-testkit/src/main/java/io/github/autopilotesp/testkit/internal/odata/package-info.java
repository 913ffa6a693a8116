/** As much OData as clients of the enrollment configurations use. Not for users. */
@NullMarked
package io.github.autopilotesp.testkit.internal.odata;

import org.jspecify.annotations.NullMarked;
