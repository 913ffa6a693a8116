package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.EspProperty;
import io.github.autopilotesp.wire.GraphExport;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphProfiles;
import io.github.autopilotesp.wire.WireProfile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Makes a profile document of what {@link GraphExport} reads: backups of this library, answers of
 * the service, and other tools' exports. Names of apps, groups and filters become names of the
 * document, to be resolved in whatever tenant comes next.
 */
public final class ProfileImport {
  private ProfileImport() {}

  /**
   * Reads a file as a profile document.
   *
   * @param json what {@link GraphExport#parse} reads
   * @return the ESP profiles of the file; what {@link #document} says of names and order
   * @throws GraphFormatException if the text is not such JSON, has no ESP profile, or has one that
   *     cannot be read
   */
  public static ProfileDocument read(String json) {
    return document(GraphExport.parse(json));
  }

  /**
   * Makes a profile document of exported objects. Objects of other kinds are left out, and so are
   * assignments that came from a policy set. A name that stands beside an id is preferred to it.
   * The priorities become the {@code order} of the document, if every custom profile has one.
   *
   * @param objects the objects
   * @return their ESP profiles, in the order given
   * @throws GraphFormatException if there are objects but no ESP profile, or if one cannot be read
   */
  public static ProfileDocument document(Collection<WireObject> objects) {
    List<WireProfile> profiles = GraphExport.profiles(objects);
    boolean ordered =
        profiles.stream().allMatch(profile -> isDefault(profile) || rank(profile).isPresent());
    return ProfileDocument.of(
        profiles.stream().map(profile -> documentProfile(profile, ordered)).toList());
  }

  private static DocumentProfile documentProfile(WireProfile exported, boolean ordered) {
    EspProfile content = GraphProfiles.readContent(GraphExport.withNames(exported.wire()));
    DesiredProfile desired;
    if (isDefault(exported)) {
      // The service may show an assignment of the default profile, which nobody made.
      desired = DesiredProfile.ofDefault(content.toBuilder().assignments(List.of()).build());
    } else {
      desired = DesiredProfile.of(content);
      if (ordered) {
        desired = desired.ordered(rank(exported).orElseThrow());
      }
    }
    return DocumentProfile.of(desired)
        .with(reference -> Reference.of(reference.kind(), reference.value()));
  }

  /** Some tools leave the id out; the priority 0 is the default profile's alone. */
  private static boolean isDefault(WireProfile profile) {
    boolean withoutId = profile.text(EspProperty.ID).isEmpty();
    return profile.isDefault()
        || (withoutId && profile.number(EspProperty.PRIORITY).filter(p -> p == 0).isPresent());
  }

  private static Optional<Integer> rank(WireProfile profile) {
    return profile.number(EspProperty.PRIORITY).filter(priority -> priority > 0);
  }
}
