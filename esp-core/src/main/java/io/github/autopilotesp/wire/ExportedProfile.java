package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileKey;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An ESP profile of another tool's file.
 *
 * @param content what the file says of it; names may stand where ids belong
 * @param isDefault whether it is the default profile of its tenant
 * @param order its place among the profiles of the file, or empty
 * @param managed the parts that the file speaks about
 */
public record ExportedProfile(
    EspProfile content, boolean isDefault, OptionalInt order, Set<ProfileKey> managed) {

  /**
   * Creates the value.
   *
   * @param content what the file says of it
   * @param isDefault whether it is the default profile of its tenant
   * @param order its place among the profiles of the file
   * @param managed the parts that the file speaks about
   */
  public ExportedProfile {
    Objects.requireNonNull(content, "content");
    Objects.requireNonNull(order, "order");
    Objects.requireNonNull(managed, "managed");
    managed = Set.copyOf(managed);
  }
}
