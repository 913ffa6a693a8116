package io.github.autopilotesp.profile;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.IdText;
import java.util.Objects;

/**
 * A scope tag of Intune's role-based access control, by its id. Scope tags limit which admins see
 * and reorder a profile (SETUP).
 *
 * @param id the id as Graph writes it, an integer for every tag observed so far; never null
 */
public record ScopeTag(String id) implements JsonForm {
  /** The tag {@code 0}, which every tenant has and the admin center adds to new profiles. */
  public static final ScopeTag DEFAULT = new ScopeTag("0");

  /**
   * Wraps a scope tag's id.
   *
   * @param id the id as Graph writes it
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public ScopeTag {
    Objects.requireNonNull(id, "id");
    IdText.require(id);
  }

  /**
   * Wraps a scope tag's id.
   *
   * @param id the id as Graph writes it
   * @return the scope tag
   * @throws IllegalArgumentException if it is empty, {@code .} or {@code ..}
   */
  public static ScopeTag of(String id) {
    return new ScopeTag(id);
  }

  @Override
  public String toString() {
    return id;
  }
}
