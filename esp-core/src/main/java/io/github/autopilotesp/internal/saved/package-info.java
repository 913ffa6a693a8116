/** What the library saves and reads again: plans, snapshots, reports, evidence. No API. */
@NullMarked
package io.github.autopilotesp.internal.saved;

import org.jspecify.annotations.NullMarked;
