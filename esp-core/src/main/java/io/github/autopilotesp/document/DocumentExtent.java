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
 * How much of a profile a document manages: what it writes, and what has its default although it is
 * omitted. Whatever else is omitted is unmanaged.
 *
 * @param defaulted the parts that have their defaults if they are omitted; none with {@code manage:
 *     listed}
 * @param said the parts that are written, or reset
 */
record DocumentExtent(Set<ProfileKey> defaulted, Set<ProfileKey> said) {
  DocumentExtent {
    defaulted = Collections.unmodifiableSet(copy(defaulted));
    said = Collections.unmodifiableSet(copy(said));
  }

  /**
   * Returns what a document has to write to be equivalent to an entry of a set.
   *
   * @param withDefault the parts that have a default in a document of its version
   */
  static DocumentExtent of(DesiredProfile desired, Set<ProfileKey> withDefault) {
    boolean complete = desired.managed().containsAll(withDefault);
    Set<ProfileKey> said = copy(desired.managed());
    if (complete) {
      dropWhatIsEmpty(said, desired.profile());
    }
    if (desired.profile().settings() instanceof EspSettings.Hidden) {
      said.removeAll(ProfileKey.SETTINGS);
      if (desired.managed().contains(ProfileKey.SHOW_PROGRESS)) {
        said.add(ProfileKey.SHOW_PROGRESS);
      }
    }
    return new DocumentExtent(complete ? withDefault : Set.of(), said);
  }

  /** Returns whether the document says {@code manage: complete}. */
  boolean complete() {
    return !defaulted.isEmpty();
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
    Set<ProfileKey> reached = copy(said);
    if (hidden && said.contains(ProfileKey.SHOW_PROGRESS)) {
      reached.addAll(ProfileKey.SETTINGS);
    }
    if (!desired.isDefault()) {
      reached.add(ProfileKey.NAME);
    }
    Set<ProfileKey> unwritten = copy(defaulted);
    unwritten.removeAll(reached);
    reached.addAll(defaulted);
    return desired.managing(reached).byDefault(unwritten);
  }

  private static Set<ProfileKey> copy(Set<ProfileKey> parts) {
    Set<ProfileKey> copy = EnumSet.noneOf(ProfileKey.class);
    copy.addAll(parts);
    return copy;
  }
}
