package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppAssignment;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.Installation;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.StoredAssignment;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A tenant that answers what rules ask, keeps a list of what it was asked, and can refuse. */
final class CatalogTenant implements IntuneTenant {
  final List<String> calls = new ArrayList<>();
  private final Map<AppId, MobileApp> apps = new LinkedHashMap<>();
  private final Map<GroupId, Group> groups = new LinkedHashMap<>();
  private final Map<GroupId, Set<Group.MemberKind>> members = new LinkedHashMap<>();
  private final List<AssignmentFilter> filters = new ArrayList<>();
  private final Map<ScopeTag, RoleScopeTag> scopeTags = new LinkedHashMap<>();
  private final List<StoredProfile> profiles = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private boolean interrupted;

  CatalogTenant() {
    scopeTags.put(ScopeTag.DEFAULT, new RoleScopeTag(ScopeTag.DEFAULT, "Default"));
  }

  CatalogTenant app(AppId id, String name, AppType type, AppAssignment... assignments) {
    return app(id, name, type, MobileApp.InstallContext.SYSTEM, assignments);
  }

  CatalogTenant app(
      AppId id,
      String name,
      AppType type,
      MobileApp.InstallContext context,
      AppAssignment... assignments) {
    apps.put(
        id,
        new MobileApp(
            id,
            name,
            type,
            "#example." + type,
            Optional.of(context),
            Optional.of(List.of(assignments))));
    return this;
  }

  /** Says of an app what becomes of a restart that it asks for. */
  CatalogTenant restarting(
      AppId id, Installation.Restart restart, Installation.ReturnCode... returnCodes) {
    Installation said =
        new Installation(Optional.of(restart), List.of(returnCodes), Optional.empty());
    apps.computeIfPresent(id, (same, app) -> app.withInstallation(said));
    return this;
  }

  CatalogTenant dynamicGroup(GroupId id, String rule) {
    groups.put(id, new Group(id, "Group " + id.value(), Optional.of(rule)));
    return this;
  }

  CatalogTenant group(GroupId id, Group.MemberKind... kinds) {
    groups.put(id, new Group(id, "Group " + id.value(), Optional.empty()));
    members.put(id, Set.of(kinds));
    return this;
  }

  CatalogTenant filter(FilterId id, String rule) {
    filters.add(new AssignmentFilter(id, "Filter", "windows10AndLater", true, rule));
    return this;
  }

  CatalogTenant filterForIos(FilterId id) {
    filters.add(
        new AssignmentFilter(id, "Phones", "iOS", false, "(device.model -eq \"iPhone 15\")"));
    return this;
  }

  CatalogTenant profile(EspProfile profile, int priority) {
    profiles.add(stored(profile, priority));
    return this;
  }

  /** From now on the tenant does not answer questions about something. */
  CatalogTenant refusing(String what) {
    refused.add(what);
    return this;
  }

  CatalogTenant interrupted() {
    interrupted = true;
    return this;
  }

  static AppAssignment required(Assignment assignment) {
    return new AppAssignment(AppAssignment.Intent.REQUIRED, assignment, Optional.empty());
  }

  static AppAssignment available(Assignment assignment) {
    return new AppAssignment(AppAssignment.Intent.AVAILABLE, assignment, Optional.empty());
  }

  /** A profile as a tenant holds it; priority 0 is the default profile. */
  static StoredProfile stored(EspProfile profile, int priority) {
    return stored(profile, priority, StoredAssignment.Source.DIRECT);
  }

  static StoredProfile stored(EspProfile profile, int priority, StoredAssignment.Source source) {
    WireObject wire = WireObject.of(Map.of());
    return new StoredProfile(
        ProfileId.of(
            profile.displayName()
                + (priority == 0 ? "_Default" : "_")
                + "Windows10EnrollmentCompletionPageConfiguration"),
        profile,
        priority == 0,
        priority,
        1,
        Optional.empty(),
        Optional.empty(),
        profile.assignments().stream()
            .map(
                assignment ->
                    new StoredAssignment(
                        assignment, Optional.empty(), source, Optional.empty(), wire))
            .toList(),
        wire);
  }

  private void asked(String what, Object about) {
    calls.add(what + " " + about);
    TenantException.Details details = TenantException.Details.of("read " + what);
    if (interrupted) {
      throw new TenantException.Interrupted("Interrupted", details);
    }
    if (refused.contains(what)) {
      throw new TenantException.Unavailable("No answer", details);
    }
  }

  private static <K, V> Map<K, V> pick(Map<K, V> from, Collection<K> keys) {
    Map<K, V> found = new LinkedHashMap<>();
    keys.stream().filter(from::containsKey).forEach(key -> found.put(key, from.get(key)));
    return found;
  }

  private static UnsupportedOperationException notHere() {
    return new UnsupportedOperationException("Rules do not ask for this");
  }

  @Override
  public EspProfiles profiles() {
    return new EspProfiles() {
      @Override
      public List<StoredProfile> list() {
        asked("profiles", "all");
        return List.copyOf(profiles);
      }

      @Override
      public Optional<StoredProfile> find(ProfileId id) {
        throw notHere();
      }
    };
  }

  @Override
  public MobileApps apps() {
    return new MobileApps() {
      @Override
      public Map<AppId, MobileApp> find(Collection<AppId> ids) {
        throw notHere();
      }

      @Override
      public Map<String, List<MobileApp>> named(Collection<String> displayNames) {
        throw notHere();
      }

      @Override
      public Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids) {
        asked("apps", ids);
        return pick(apps, ids);
      }

      @Override
      public List<MobileApp> assigned() {
        asked("assigned apps", "all");
        return apps.values().stream()
            .filter(app -> !app.assignments().orElseThrow().isEmpty())
            .toList();
      }
    };
  }

  @Override
  public Groups groups() {
    return new Groups() {
      @Override
      public Map<GroupId, Group> find(Collection<GroupId> ids) {
        asked("groups", ids);
        return pick(groups, ids);
      }

      @Override
      public Map<String, List<Group>> named(Collection<String> displayNames) {
        throw notHere();
      }

      @Override
      public Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids) {
        asked("members", ids);
        return pick(members, ids);
      }
    };
  }

  @Override
  public AssignmentFilters filters() {
    return new AssignmentFilters() {
      @Override
      public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
        throw notHere();
      }

      @Override
      public Map<String, List<AssignmentFilter>> named(Collection<String> displayNames) {
        throw notHere();
      }

      @Override
      public List<AssignmentFilter> list() {
        asked("filters", "all");
        return List.copyOf(filters);
      }
    };
  }

  @Override
  public ScopeTags scopeTags() {
    return new ScopeTags() {
      @Override
      public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
        asked("scope tags", ids);
        return pick(scopeTags, ids);
      }

      @Override
      public Map<String, List<RoleScopeTag>> named(Collection<String> displayNames) {
        throw notHere();
      }

      @Override
      public List<RoleScopeTag> list() {
        throw notHere();
      }
    };
  }

  @Override
  public Devices devices() {
    throw notHere();
  }

  @Override
  public Enrollments enrollments() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<OperationOutcome> send(List<TenantOperation> operations) {
    throw notHere();
  }

  @Override
  public void close() {}
}
