package io.github.autopilotesp.profile;

import java.util.EnumSet;
import java.util.Set;

/** Overlays the parts of a profile that a set manages on the profile in the tenant. */
final class Overlay {
  private final DesiredProfile desired;
  private final EspProfile stored;

  Overlay(DesiredProfile desired, EspProfile stored) {
    this.desired = desired;
    this.stored = stored;
  }

  EspProfile profile() {
    EspProfile.Builder result = stored.toBuilder().settings(settings());
    EspProfile said = desired.profile();
    if (isManaged(ProfileKey.DESCRIPTION)) {
      result.description(said.description());
    }
    if (isManaged(ProfileKey.NAME) && !desired.isDefault()) {
      result.displayName(said.displayName());
    }
    if (isManaged(ProfileKey.ASSIGNMENTS) && !desired.isDefault()) {
      result.assignments(said.assignments());
    }
    boolean tags = !desired.isDefault() || !desired.byDefault().contains(ProfileKey.SCOPE_TAGS);
    if (isManaged(ProfileKey.SCOPE_TAGS) && tags) {
      result.scopeTags(said.scopeTags());
    }
    return result.build();
  }

  /**
   * Returns the managed settings that are locked because the page is hidden in the tenant and stays
   * hidden.
   */
  Set<ProfileKey> locked() {
    Set<ProfileKey> locked = EnumSet.noneOf(ProfileKey.class);
    if (page() instanceof EspSettings.Hidden
        && desired.profile().settings() instanceof ShownSettings) {
      locked.addAll(ProfileKey.SETTINGS);
      locked.retainAll(desired.managed());
    }
    return locked;
  }

  private boolean isManaged(ProfileKey key) {
    return desired.managed().contains(key);
  }

  /** Returns what decides whether the page is shown. */
  private EspSettings page() {
    return isManaged(ProfileKey.SHOW_PROGRESS) ? desired.profile().settings() : stored.settings();
  }

  private EspSettings settings() {
    if (!(page() instanceof ShownSettings)
        || !(desired.profile().settings() instanceof ShownSettings said)) {
      return page();
    }
    EspSettings result =
        stored.settings() instanceof ShownSettings shown
            ? shown
            : EspSettings.showProgress().build();
    for (Setting<?> setting : Setting.ALL) {
      if (isManaged(setting.part())) {
        result = setting.copy(said, result);
      }
    }
    return result;
  }
}
