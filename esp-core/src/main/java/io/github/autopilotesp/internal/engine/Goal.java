package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;

/**
 * The desired outcome for one profile.
 *
 * @param name the name that the profile will have
 * @param known the profile as the plan saw it, or empty if it is to be created
 * @param content the desired content, or empty if it is already as desired or the profile is to be
 *     deleted
 * @param assignments all desired direct assignments, or empty if they are already as desired
 * @param deleted whether it is to be deleted
 */
public record Goal(
    String name,
    Optional<StoredProfile> known,
    Optional<EspProfile> content,
    Optional<List<Assignment>> assignments,
    boolean deleted) {

  public static Goal create(EspProfile content) {
    return new Goal(
        content.displayName(),
        Optional.empty(),
        Optional.of(content),
        content.assignments().isEmpty() ? Optional.empty() : Optional.of(content.assignments()),
        false);
  }

  public static Goal delete(StoredProfile known) {
    return new Goal(
        known.displayName(), Optional.of(known), Optional.empty(), Optional.empty(), true);
  }

  /** Whether it is more than a place in the order. */
  boolean isTouched() {
    return content.isPresent() || assignments.isPresent() || deleted;
  }

  boolean isRename() {
    return content.isPresent() && known.filter(it -> !it.displayName().equals(name)).isPresent();
  }

  boolean isCreate() {
    return known.isEmpty();
  }

  boolean has(Aspect aspect) {
    return switch (aspect) {
      case CONTENT -> content.isPresent();
      case ASSIGNMENTS -> assignments.isPresent();
      case DELETION -> deleted;
    };
  }
}
