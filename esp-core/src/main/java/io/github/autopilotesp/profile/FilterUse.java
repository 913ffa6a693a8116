package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import java.util.Objects;

/**
 * How an assignment uses an Intune assignment filter.
 *
 * @param filter the filter, never null
 * @param mode whether matching devices are included or excluded, never null
 */
public record FilterUse(FilterId filter, Mode mode) implements JsonForm {
  /** What happens to a device that matches the filter. */
  public enum Mode {
    /** Only matching devices get the assignment. */
    INCLUDE,
    /** Matching devices do not get the assignment. */
    EXCLUDE
  }

  /**
   * Creates the value.
   *
   * @param filter the filter
   * @param mode whether matching devices are included or excluded
   */
  public FilterUse {
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(mode, "mode");
  }
}
