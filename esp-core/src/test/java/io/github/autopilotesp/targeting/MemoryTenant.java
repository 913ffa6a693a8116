package io.github.autopilotesp.targeting;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Device;
import io.github.autopilotesp.tenant.DeviceKey;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.User;
import io.github.autopilotesp.tenant.UserId;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A tenant that can be read as far as targeting does, and keeps a list of what it was asked. */
final class MemoryTenant implements IntuneTenant {
  final List<String> calls = new ArrayList<>();
  final Map<String, Device> devices = new HashMap<>();
  final Map<GroupId, String> groupNames = new HashMap<>();
  final Map<String, Set<GroupId>> deviceGroups = new HashMap<>();
  final Map<String, Set<GroupId>> userGroups = new HashMap<>();
  private final List<StoredProfile> profiles = new ArrayList<>();
  private final List<AssignmentFilter> filters = new ArrayList<>();

  MemoryTenant with(AssignmentFilter filter) {
    filters.add(filter);
    return this;
  }

  MemoryTenant with(String name, int priority, Assignment... assignments) {
    WireObject wire = WireObject.of(Map.of());
    profiles.add(
        new StoredProfile(
            ProfileId.of(name),
            EspProfile.builder().displayName(name).assignments(List.of(assignments)).build(),
            priority == 0,
            priority,
            1,
            Optional.empty(),
            Optional.empty(),
            List.of(assignments).stream()
                .map(
                    it ->
                        new StoredAssignment(
                            it,
                            Optional.empty(),
                            StoredAssignment.Source.DIRECT,
                            Optional.empty(),
                            wire))
                .toList(),
            wire));
    return this;
  }

  @Override
  public Devices devices() {
    return new Devices() {
      @Override
      public Optional<Device> find(DeviceKey key) {
        calls.add("find device");
        return Optional.ofNullable(devices.get(key.value()));
      }

      @Override
      public Optional<Set<GroupId>> groupsOf(Device device) {
        calls.add("groups of device");
        return Optional.ofNullable(deviceGroups.get(device.serialNumber().orElseThrow()));
      }

      @Override
      public Optional<User> user(UserId id) {
        calls.add("find user");
        return Optional.ofNullable(userGroups.get(id.value()))
            .map(groups -> new User(id.value(), id.value()));
      }

      @Override
      public Optional<Set<GroupId>> groupsOf(UserId user) {
        calls.add("groups of user");
        return Optional.ofNullable(userGroups.get(user.value()));
      }
    };
  }

  @Override
  public AssignmentFilters filters() {
    return new AssignmentFilters() {
      @Override
      public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
        calls.add("find filters");
        return filters.stream()
            .filter(filter -> ids.contains(filter.id()))
            .collect(Collectors.toMap(AssignmentFilter::id, filter -> filter));
      }

      @Override
      public Map<String, List<AssignmentFilter>> named(Collection<String> displayNames) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<AssignmentFilter> list() {
        calls.add("list filters");
        return filters;
      }
    };
  }

  @Override
  public EspProfiles profiles() {
    return new EspProfiles() {
      @Override
      public List<StoredProfile> list() {
        calls.add("list profiles");
        return profiles;
      }

      @Override
      public Optional<StoredProfile> find(ProfileId id) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public MobileApps apps() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Groups groups() {
    return new Groups() {
      @Override
      public Map<GroupId, Group> find(Collection<GroupId> ids) {
        calls.add("find groups");
        return ids.stream()
            .filter(groupNames::containsKey)
            .collect(
                Collectors.toMap(
                    id -> id, id -> new Group(id, groupNames.get(id), Optional.empty())));
      }

      @Override
      public Map<String, List<Group>> named(Collection<String> displayNames) {
        throw new UnsupportedOperationException();
      }

      @Override
      public Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public ScopeTags scopeTags() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Enrollments enrollments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
