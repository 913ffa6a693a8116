/**
 * The profile document, a YAML or JSON file to keep in git: {@link
 * io.github.autopilotesp.document.ProfileDocument} reads and writes it, with its schema, references
 * by name, overrides and base. {@link io.github.autopilotesp.document.ProfileImport} converts other
 * tools' exports to one.
 *
 * <p>All types are immutable or stateless, and thread-safe. Null arguments cause a {@link
 * NullPointerException}.
 */
@NullMarked
package io.github.autopilotesp.document;

import org.jspecify.annotations.NullMarked;
