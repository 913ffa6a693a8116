package io.github.autopilotesp.plan;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.SourceLocation;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import java.util.List;
import java.util.Optional;

/**
 * The positions of a set's profiles in the document that they come from.
 *
 * @param desired the set
 * @param document the document with the profiles in the same order, or empty
 */
record SourceLocations(EspProfileSet desired, Optional<ProfileDocument> document) {

  /** The position of a part of a profile, such as {@code name}. */
  Optional<SourceLocation> of(DesiredProfile entry, String part) {
    List<DesiredProfile> entries = desired.entries();
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i) == entry) {
        String path = "profiles[" + i + "]." + part;
        return document.flatMap(it -> it.locate(path));
      }
    }
    return Optional.empty();
  }

  /**
   * The positions as the end of a clause, such as {@code " at profiles.yaml:3:5"}; empty if there
   * are none.
   */
  String at(List<DesiredProfile> entries, String part) {
    List<String> places =
        entries.stream().flatMap(entry -> of(entry, part).stream()).map(Object::toString).toList();
    return places.isEmpty() ? "" : " at " + String.join(", ", places);
  }
}
