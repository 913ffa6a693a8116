package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.FilterId;
import java.util.Objects;

/**
 * An Intune assignment filter.
 *
 * @param id its id
 * @param displayName its name
 * @param platform the platform as the service names it
 * @param forWindows whether the platform is Windows 10 and later, the only one useful for the ESP
 * @param rule the text of the rule; parse it with {@code FilterRule}
 */
public record AssignmentFilter(
    FilterId id, String displayName, String platform, boolean forWindows, String rule)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param id its id
   * @param displayName its name
   * @param platform the platform as the service names it
   * @param forWindows whether the platform is Windows 10 and later
   * @param rule the text of the rule
   */
  public AssignmentFilter {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(displayName, "displayName");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(rule, "rule");
  }
}
