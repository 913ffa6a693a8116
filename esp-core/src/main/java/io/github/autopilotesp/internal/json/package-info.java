/**
 * How values look as JSON to other people's mappers. No API: exported only because values of every
 * room have the form, and changed without notice.
 */
@NullMarked
package io.github.autopilotesp.internal.json;

import org.jspecify.annotations.NullMarked;
