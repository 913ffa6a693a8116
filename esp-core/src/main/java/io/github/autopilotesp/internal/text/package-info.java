/** Work on words that several rooms share. Not exported. */
@NullMarked
package io.github.autopilotesp.internal.text;

import org.jspecify.annotations.NullMarked;
