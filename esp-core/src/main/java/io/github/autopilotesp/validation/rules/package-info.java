/** The built-in rules, one class each, named after their ids. Not exported. */
@NullMarked
package io.github.autopilotesp.validation.rules;

import org.jspecify.annotations.NullMarked;
