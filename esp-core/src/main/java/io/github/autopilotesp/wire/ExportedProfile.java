package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An ESP profile from another tool's file.
 *
 * @param content its content; ids may be names
 * @param isDefault whether it is the default profile of its tenant
 * @param order its position among the profiles of the file, or empty
 * @param managed the parts the file manages
 */
public record ExportedProfile(
    EspProfile content, boolean isDefault, OptionalInt order, Set<ProfileKey> managed) {

  /**
   * Creates the value.
   *
   * @param content its content
   * @param isDefault whether it is the default profile of its tenant
   * @param order its position among the profiles of the file
   * @param managed the parts the file manages
   */
  public ExportedProfile {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(managed, "managed");
    managed = Set.copyOf(managed);
  }
}
