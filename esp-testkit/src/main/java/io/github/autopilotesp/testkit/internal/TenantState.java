package io.github.autopilotesp.testkit.internal;

import static io.github.autopilotesp.testkit.TenantCollection.APPS;
import static io.github.autopilotesp.testkit.TenantCollection.DEVICES;
import static io.github.autopilotesp.testkit.TenantCollection.ENROLLMENT_CONFIGURATIONS;
import static io.github.autopilotesp.testkit.TenantCollection.GROUPS;
import static io.github.autopilotesp.testkit.TenantCollection.USERS;

import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/** Everything that a tenant holds. Not thread-safe: {@link GraphService} holds the lock. */
final class TenantState {
  final Clock clock;
  final Ids ids;
  final EnrollmentConfigurations configurations;
  final ConfigurationCalls configurationCalls;
  final MobileApps apps;
  final Directory directory;
  private final Map<TenantCollection, EntitySet> sets = new EnumMap<>(TenantCollection.class);

  TenantState(Clock clock, Ids ids, Habits habits, int pageSize) {
    this.clock = clock;
    this.ids = ids;
    for (TenantCollection collection : TenantCollection.values()) {
      if (collection != ENROLLMENT_CONFIGURATIONS) {
        Schema schema = collection == APPS ? MobileApps.SCHEMA : Schema.open(typeName(collection));
        sets.put(collection, new EntitySet(collection.path(), schema, pageSize));
      }
    }
    this.apps = new MobileApps(set(APPS));
    this.directory = new Directory(set(GROUPS), set(DEVICES), set(USERS));
    this.configurations =
        new EnrollmentConfigurations(clock, ids, new ConfigurationBodies(apps::exists), habits);
    this.configurationCalls = new ConfigurationCalls(configurations, pageSize);
  }

  EntitySet set(TenantCollection collection) {
    return Objects.requireNonNull(sets.get(collection));
  }

  void pageSize(int size) {
    sets.values().forEach(set -> set.pageSize(size));
    configurationCalls.pageSize(size);
  }

  private static String typeName(TenantCollection collection) {
    return switch (collection) {
      case APPS -> "mobileApp";
      case ENROLLMENT_CONFIGURATIONS -> "deviceEnrollmentConfiguration";
      case GROUPS -> "group";
      case ASSIGNMENT_FILTERS -> "deviceAndAppManagementAssignmentFilter";
      case SCOPE_TAGS -> "roleScopeTag";
      case AUTOPILOT_DEVICES -> "windowsAutopilotDeviceIdentity";
      case MANAGED_DEVICES -> "managedDevice";
      case DEVICES -> "device";
      case USERS -> "user";
    };
  }
}
