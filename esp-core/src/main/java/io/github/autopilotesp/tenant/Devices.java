package io.github.autopilotesp.tenant;

import io.github.autopilotesp.profile.GroupId;
import java.util.Optional;
import java.util.Set;

/** The devices and users of a tenant, as far as targeting needs them. Thread-safe. */
public interface Devices {
  /**
   * Finds a device among the Autopilot registrations and the managed devices.
   *
   * @param key the device
   * @return what the tenant knows about it, or empty if there is no such device
   * @throws TenantException if the call fails
   */
  Optional<Device> find(DeviceKey key);

  /**
   * Returns the groups that a device is a member of, directly or through other groups.
   *
   * @param device the device as returned by {@link #find}
   * @return the groups, or empty (unknown) if the device is not in Microsoft Entra
   * @throws TenantException if the call fails
   */
  Optional<Set<GroupId>> groupsOf(Device device);

  /**
   * Finds a user.
   *
   * @param id object id or user principal name
   * @return the user, or empty if there is none
   * @throws TenantException if the call fails
   */
  Optional<User> user(UserId id);

  /**
   * Returns the groups that a user is a member of, directly or through other groups.
   *
   * @param user object id or user principal name
   * @return the groups, or empty if there is no such user
   * @throws TenantException if the call fails
   */
  Optional<Set<GroupId>> groupsOf(UserId user);
}
