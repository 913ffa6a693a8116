package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.TenantCollection.APPS;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.AUTOPILOT_EVENTS;
import static io.github.autopilotesp.testkit.TenantCollection.DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.ENROLLMENT_CONFIGURATIONS;
import static io.github.autopilotesp.testkit.TenantCollection.GROUPS;
import static io.github.autopilotesp.testkit.TenantCollection.MANAGED_DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.SCOPE_TAGS;
import static io.github.autopilotesp.testkit.TenantCollection.USERS;

import com.fasterxml.jackson.databind.node.NullNode;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The state of a tenant. Not thread-safe: {@link GraphService} holds the lock. */
final class TenantState {
  private static final String EVENTS = AUTOPILOT_EVENTS.path().toLowerCase(Locale.ROOT);

  final Clock clock;
  final Ids ids;
  final Times times;
  final Vocabulary vocabulary;
  final EnrollmentConfigurations configurations;
  final ConfigurationCalls configurationCalls;
  final MobileApps apps;
  final ManagedDevices managedDevices;
  final Directory directory;
  final AutopilotEvents events;
  final AuditEvents audit;
  private final Map<TenantCollection, EntitySet> sets = new EnumMap<>(TenantCollection.class);

  /**
   * Creates the state; audit events have their own ids, so that they do not change those of other
   * objects.
   */
  TenantState(Clock clock, Ids ids, Ids auditIds, Habits habits, int pageSize) {
    this.clock = clock;
    this.ids = ids;
    this.times = new Times(clock);
    this.vocabulary = new Vocabulary(habits);
    for (TenantCollection collection : TenantCollection.values()) {
      if (collection != ENROLLMENT_CONFIGURATIONS) {
        sets.put(
            collection, new EntitySet(collection.path(), type(collection), vocabulary, pageSize));
      }
    }
    this.apps = new MobileApps(set(APPS), vocabulary);
    this.managedDevices = new ManagedDevices(set(MANAGED_DEVICES));
    for (String profile : List.of("deploymentProfile", "intendedDeploymentProfile")) {
      set(AUTOPILOT_DEVICES).expandable(profile, device -> NullNode.getInstance());
    }
    EMPTY_RELATIONS.forEach((collection, names) -> names.forEach(set(collection)::emptyRelation));
    this.directory = new Directory(set(GROUPS), set(DEVICES), set(USERS));
    this.events = new AutopilotEvents(set(AUTOPILOT_EVENTS), vocabulary, clock, habits);
    this.audit = new AuditEvents(vocabulary, clock, auditIds, pageSize);
    this.configurations =
        new EnrollmentConfigurations(
            clock, times, ids, new ConfigurationBodies(apps::exists), habits);
    this.configurationCalls = new ConfigurationCalls(configurations, vocabulary, pageSize);
  }

  /** Relations that clients read but that are empty here. */
  static final Map<TenantCollection, List<String>> EMPTY_RELATIONS =
      Map.of(
          APPS, List.of("categories", "relationships"),
          SCOPE_TAGS, List.of("assignments"),
          GROUPS, List.of("owners"),
          DEVICES, List.of("registeredOwners", "registeredUsers"));

  EntitySet set(TenantCollection collection) {
    return Objects.requireNonNull(sets.get(collection));
  }

  void habits(Habits habits) {
    configurations.habits(habits);
    events.habits(habits);
    vocabulary.habits(habits);
  }

  void pageSize(int size) {
    sets.values().forEach(set -> set.pageSize(size));
    configurationCalls.pageSize(size);
    audit.pageSize(size);
  }

  private static String type(TenantCollection collection) {
    return switch (collection) {
      case APPS -> "mobileApp";
      case ENROLLMENT_CONFIGURATIONS -> ConfigurationCalls.TYPE;
      case GROUPS -> "group";
      case ASSIGNMENT_FILTERS -> "deviceAndAppManagementAssignmentFilter";
      case SCOPE_TAGS -> "roleScopeTag";
      case AUTOPILOT_DEVICES -> "windowsAutopilotDeviceIdentity";
      case MANAGED_DEVICES -> "managedDevice";
      case AUTOPILOT_EVENTS -> AutopilotEvents.TYPE;
      case DEVICES -> "device";
      case USERS -> "user";
    };
  }

  /** Returns whether the response to a read may change without a write. */
  boolean changesWithTime(Target target) {
    return !configurations.habits().readLag().isZero()
        || target.pathText().toLowerCase(Locale.ROOT).startsWith(EVENTS);
  }
}
