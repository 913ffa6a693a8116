package io.github.autopilotesp.document;

import io.github.autopilotesp.profile.AppId;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.FilterId;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.AppType;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.AssignmentFilters;
import io.github.autopilotesp.tenant.Devices;
import io.github.autopilotesp.tenant.Enrollments;
import io.github.autopilotesp.tenant.EspProfiles;
import io.github.autopilotesp.tenant.Group;
import io.github.autopilotesp.tenant.Groups;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.MobileApp;
import io.github.autopilotesp.tenant.MobileApps;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.ProfileOrder;
import io.github.autopilotesp.tenant.RoleScopeTag;
import io.github.autopilotesp.tenant.ScopeTags;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A tenant that has only names and ids, and counts the questions. */
final class NamesTenant implements IntuneTenant {
  private final List<MobileApp> apps = new ArrayList<>();
  private final List<Group> groups = new ArrayList<>();
  private final List<AssignmentFilter> filters = new ArrayList<>();
  private final List<RoleScopeTag> tags = new ArrayList<>();
  private final List<StoredProfile> profiles = new ArrayList<>();
  private final List<String> questions = new ArrayList<>();

  NamesTenant app(String name, String id) {
    apps.add(
        new MobileApp(
            AppId.of(id), name, AppType.WIN32, "win32LobApp", Optional.empty(), Optional.empty()));
    return this;
  }

  NamesTenant group(String name, String id) {
    groups.add(new Group(GroupId.of(id), name, Optional.empty()));
    return this;
  }

  NamesTenant filter(String name, String id) {
    filters.add(new AssignmentFilter(FilterId.of(id), name, "windows10AndLater", true, ""));
    return this;
  }

  NamesTenant scopeTag(String name, String id) {
    tags.add(new RoleScopeTag(ScopeTag.of(id), name));
    return this;
  }

  NamesTenant profile(int priority, EspProfile profile) {
    boolean isDefault = priority == 0;
    profiles.add(
        new StoredProfile(
            ProfileId.of("profile-" + priority),
            profile,
            isDefault,
            priority,
            1,
            Optional.empty(),
            Optional.empty(),
            List.of(),
            WireObject.of(Map.of())));
    return this;
  }

  /** What was asked, such as {@code apps named [VPN]}. */
  List<String> questions() {
    return questions;
  }

  private <T> Map<String, List<T>> named(
      String kind, List<T> all, Function<T, String> name, Collection<String> wanted) {
    questions.add(kind + " named " + wanted);
    return all.stream()
        .filter(thing -> wanted.contains(name.apply(thing)))
        .collect(Collectors.groupingBy(name));
  }

  private <K, T> Map<K, T> found(
      String kind, List<T> all, Function<T, K> id, Collection<K> wanted) {
    questions.add(kind + " " + wanted);
    return all.stream()
        .filter(thing -> wanted.contains(id.apply(thing)))
        .collect(Collectors.toMap(id, Function.identity()));
  }

  @Override
  public MobileApps apps() {
    return new MobileApps() {
      @Override
      public Map<AppId, MobileApp> find(Collection<AppId> ids) {
        return found("apps", apps, MobileApp::id, ids);
      }

      @Override
      public Map<String, List<MobileApp>> named(Collection<String> displayNames) {
        return NamesTenant.this.named("apps", apps, MobileApp::displayName, displayNames);
      }

      @Override
      public List<MobileApp> namedAlike(String displayName) {
        return apps.stream()
            .filter(app -> app.displayName().equalsIgnoreCase(displayName))
            .toList();
      }

      @Override
      public Map<AppId, MobileApp> findWithAssignments(Collection<AppId> ids) {
        throw new UnsupportedOperationException();
      }

      @Override
      public List<MobileApp> assigned() {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public Groups groups() {
    return new Groups() {
      @Override
      public Map<GroupId, Group> find(Collection<GroupId> ids) {
        return found("groups", groups, Group::id, ids);
      }

      @Override
      public Map<String, List<Group>> named(Collection<String> displayNames) {
        return NamesTenant.this.named("groups", groups, Group::displayName, displayNames);
      }

      @Override
      public List<Group> namedAlike(String displayName) {
        return groups.stream()
            .filter(group -> group.displayName().equalsIgnoreCase(displayName))
            .toList();
      }

      @Override
      public Map<GroupId, Set<Group.MemberKind>> memberKinds(Collection<GroupId> ids) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public AssignmentFilters filters() {
    return new AssignmentFilters() {
      @Override
      public Map<FilterId, AssignmentFilter> find(Collection<FilterId> ids) {
        return found("filters", filters, AssignmentFilter::id, ids);
      }

      @Override
      public Map<String, List<AssignmentFilter>> named(Collection<String> displayNames) {
        return NamesTenant.this.named(
            "filters", filters, AssignmentFilter::displayName, displayNames);
      }

      @Override
      public List<AssignmentFilter> list() {
        questions.add("all filters");
        return filters;
      }
    };
  }

  @Override
  public ScopeTags scopeTags() {
    return new ScopeTags() {
      @Override
      public Map<ScopeTag, RoleScopeTag> find(Collection<ScopeTag> ids) {
        return found("scope tags", tags, RoleScopeTag::tag, ids);
      }

      @Override
      public Map<String, List<RoleScopeTag>> named(Collection<String> displayNames) {
        return NamesTenant.this.named("scope tags", tags, RoleScopeTag::displayName, displayNames);
      }

      @Override
      public List<RoleScopeTag> list() {
        questions.add("all scope tags");
        return tags;
      }
    };
  }

  @Override
  public EspProfiles profiles() {
    return new EspProfiles() {
      @Override
      public List<StoredProfile> list() {
        questions.add("all profiles");
        return profiles.stream().sorted(ProfileOrder.HIGHEST_FIRST).toList();
      }

      @Override
      public Optional<StoredProfile> find(ProfileId id) {
        throw new UnsupportedOperationException();
      }
    };
  }

  @Override
  public Devices devices() {
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
