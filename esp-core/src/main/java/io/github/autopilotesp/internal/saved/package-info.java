/** What the library saves and reads back: plans, snapshots, reports, evidence. Not API. */
@NullMarked
package io.github.autopilotesp.internal.saved;

import org.jspecify.annotations.NullMarked;
