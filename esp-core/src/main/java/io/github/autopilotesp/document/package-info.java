/**
 * The file that people keep in git, in YAML or JSON: {@link
 * io.github.autopilotesp.document.ProfileDocument} both ways, its schema, its references by name,
 * its overrides, and the base that it extends. {@link
 * io.github.autopilotesp.document.ProfileImport} makes one of other tools' exports.
 *
 * <p>All types are immutable or without state, and safe for use by several threads. A null argument
 * is refused with a {@link NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.document;

import org.jspecify.annotations.NullMarked;
