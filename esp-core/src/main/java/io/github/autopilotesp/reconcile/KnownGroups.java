package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A tenant that is not asked again for the groups that a plan has looked up already. */
record KnownGroups(IntuneTenant tenant, Map<GroupId, Group> known) implements IntuneTenant, Groups {
  @Override
  public Map<GroupId, Group> find(Collection<GroupId> ids) {
    Map<GroupId, Group> found = new LinkedHashMap<>();
    ids.stream()
        .filter(known::containsKey)
        .forEach(id -> found.put(id, Objects.requireNonNull(known.get(id))));
    List<GroupId> others = ids.stream().filter(id -> !known.containsKey(id)).toList();
    if (!others.isEmpty()) {
      found.putAll(tenant.groups().find(others));
    }
    return found;
  }

  @Override
  public Map<String, List<Group>> named(Collection<String> displayNames) {
    return tenant.groups().named(displayNames);
  }

  @Override
  public Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids) {
    return tenant.groups().memberKinds(ids);
  }

  @Override
  public Groups groups() {
    return this;
  }

  @Override
  public EspProfiles profiles() {
    return tenant.profiles();
  }

  @Override
  public MobileApps apps() {
    return tenant.apps();
  }

  @Override
  public AssignmentFilters filters() {
    return tenant.filters();
  }

  @Override
  public ScopeTags scopeTags() {
    return tenant.scopeTags();
  }

  @Override
  public Devices devices() {
    return tenant.devices();
  }

  @Override
  public Enrollments enrollments() {
    return tenant.enrollments();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    return tenant.send(operations);
  }

  @Override
  public void close() {
    tenant.close();
  }
}
