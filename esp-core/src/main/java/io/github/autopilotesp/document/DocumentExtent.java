package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspSettings;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.profile.ShownSettings;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * How much of a profile a document manages: what it writes, and whether omitted parts have their
 * defaults or are unmanaged.
 *
 * @param complete whether omitted parts have their defaults
 * @param said the parts that are written, or reset
 */
record DocumentExtent(boolean complete, Set<ProfileKey> said) {
  DocumentExtent {
    EnumSet<ProfileKey> copy = EnumSet.noneOf(ProfileKey.class);
    copy.addAll(said);
    said = Collections.unmodifiableSet(copy);
  }

  /** Returns what a document has to write to be equivalent to an entry of a set. */
  static DocumentExtent of(DesiredProfile desired) {
    boolean complete = desired.managed().equals(ProfileKey.ALL);
    Set<ProfileKey> said = EnumSet.noneOf(ProfileKey.class);
    said.addAll(desired.managed());
    if (complete) {
      dropWhatIsEmpty(said, desired.profile());
    }
    if (desired.profile().settings() instanceof EspSettings.Hidden) {
      said.removeAll(ProfileKey.SETTINGS);
      if (desired.managed().contains(ProfileKey.SHOW_PROGRESS)) {
        said.add(ProfileKey.SHOW_PROGRESS);
      }
    }
    return new DocumentExtent(complete, said);
  }

  private static void dropWhatIsEmpty(Set<ProfileKey> said, EspProfile profile) {
    if (profile.description().isEmpty()) {
      said.remove(ProfileKey.DESCRIPTION);
    }
    if (profile.assignments().isEmpty()) {
      said.remove(ProfileKey.ASSIGNMENTS);
    }
    if (profile.scopeTags().equals(List.of(ScopeTag.DEFAULT))) {
      said.remove(ProfileKey.SCOPE_TAGS);
    }
    if (profile.settings() instanceof ShownSettings shown && shown.customMessage().isEmpty()) {
      said.remove(ProfileKey.CUSTOM_MESSAGE);
    }
  }

  /** Marks the parts of an entry that the document manages, and those that were not written. */
  DesiredProfile applyTo(DesiredProfile desired) {
    boolean hidden = desired.profile().settings() instanceof EspSettings.Hidden;
    Set<ProfileKey> reached = EnumSet.noneOf(ProfileKey.class);
    reached.addAll(said);
    if (hidden && said.contains(ProfileKey.SHOW_PROGRESS)) {
      reached.addAll(ProfileKey.SETTINGS);
    }
    if (!desired.isDefault()) {
      reached.add(ProfileKey.NAME);
    }
    if (!complete) {
      return desired.managing(reached).byDefault(Set.of());
    }
    Set<ProfileKey> unwritten = EnumSet.allOf(ProfileKey.class);
    unwritten.removeAll(reached);
    return desired.byDefault(unwritten);
  }
}
