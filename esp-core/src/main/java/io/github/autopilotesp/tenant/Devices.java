package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.GroupId;
import java.util.Optional;
import java.util.Set;

/** The devices and users of a tenant, as far as targeting asks. Safe for use by several threads. */
public interface Devices {
  /**
   * Looks for a device, in the Autopilot registrations and among the managed devices.
   *
   * @param key the device
   * @return what the tenant knows of it, or empty if it knows no such device
   * @throws TenantException if the tenant does not answer or refuses
   */
  Optional<Device> find(DeviceKey key);

  /**
   * Returns the groups that a device is a member of, directly or through other groups.
   *
   * @param device the device as it was found
   * @return the groups, or empty if the device is not in Microsoft Entra, so that its groups are
   *     not known
   * @throws TenantException if the tenant does not answer or refuses
   */
  Optional<Set<GroupId>> groupsOf(Device device);

  /**
   * Looks for a user.
   *
   * @param id object id or user principal name
   * @return the user, or empty if there is none
   * @throws TenantException if the tenant does not answer or refuses
   */
  Optional<User> user(UserId id);

  /**
   * Returns the groups that a user is a member of, directly or through other groups.
   *
   * @param user object id or user principal name
   * @return the groups, or empty if there is no such user
   * @throws TenantException if the tenant does not answer or refuses
   */
  Optional<Set<GroupId>> groupsOf(UserId user);
}
