package io.github.autopilotesp.internal.json;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value that Jackson 2 and 3 write as JSON without a module or a setting. Most are written only;
 * plans, snapshots and profile documents are read again by the same mappers.
 */
public interface JsonForm {
  /**
   * The value as JSON's own kinds of values. Durations and times are texts in ISO 8601; what is
   * empty is left out; where a type has several forms, {@code kind} tells which it is.
   *
   * @return a text, a number, a truth value, or a list or map of such; not to be modified
   */
  @JsonValue
  default Object jsonForm() {
    return PlainJson.of(this);
  }
}
