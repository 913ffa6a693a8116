package io.github.autopilotesp.tenant;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.profile.ScopeTag;
import java.util.Objects;

/**
 * A scope tag that a tenant defines.
 *
 * @param tag the tag by its id
 * @param displayName its name
 */
public record RoleScopeTag(ScopeTag tag, String displayName) implements JsonForm {
  /**
   * Creates the value.
   *
   * @param tag the tag by its id
   * @param displayName its name
   */
  public RoleScopeTag {
    Objects.requireNonNull(tag, "tag");
    Objects.requireNonNull(displayName, "displayName");
  }
}
