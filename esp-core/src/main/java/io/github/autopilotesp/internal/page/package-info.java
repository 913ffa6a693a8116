/** Text for people, of our words and the values of others: what renderers write with. */
@NullMarked
package io.github.autopilotesp.internal.page;

import org.jspecify.annotations.NullMarked;
