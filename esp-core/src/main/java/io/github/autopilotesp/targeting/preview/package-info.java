/**
 * A preview of what the user will see: {@link io.github.autopilotesp.targeting.preview.EspPreview}.
 */
@NullMarked
package io.github.autopilotesp.targeting.preview;

import org.jspecify.annotations.NullMarked;
