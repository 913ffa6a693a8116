/**
 * Work on words that several rooms and modules share. No API: exported only so that the other
 * modules reach it, and changed without notice.
 */
@NullMarked
package io.github.autopilotesp.internal.text;

import org.jspecify.annotations.NullMarked;
