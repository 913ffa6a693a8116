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
        boolean strict = collection == APPS;
        EntitySet set = new EntitySet(collection.path(), schema(collection), strict, pageSize);
        sets.put(collection, set);
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

  private static Schema schema(TenantCollection collection) {
    return switch (collection) {
      case APPS -> MobileApps.SCHEMA;
      case ENROLLMENT_CONFIGURATIONS -> throw new IllegalArgumentException(collection.path());
      case GROUPS ->
          Schema.with(
              "group",
              "id",
              "displayName",
              "description",
              "groupTypes",
              "mailEnabled",
              "mailNickname",
              "securityEnabled",
              "membershipRule",
              "membershipRuleProcessingState");
      case ASSIGNMENT_FILTERS ->
          Schema.with(
              "deviceAndAppManagementAssignmentFilter",
              "id",
              "displayName",
              "description",
              "platform",
              "rule",
              "roleScopeTags");
      case SCOPE_TAGS -> Schema.with("roleScopeTag", "id", "displayName", "description");
      case AUTOPILOT_DEVICES ->
          Schema.with(
              "windowsAutopilotDeviceIdentity",
              "id",
              "serialNumber",
              "manufacturer",
              "model",
              "groupTag",
              "azureActiveDirectoryDeviceId",
              "userPrincipalName");
      case MANAGED_DEVICES ->
          Schema.with(
              "managedDevice",
              "id",
              "deviceName",
              "azureADDeviceId",
              "serialNumber",
              "osVersion",
              "manufacturer",
              "model",
              "enrollmentProfileName",
              "userPrincipalName");
      case DEVICES -> Schema.with("device", "id", "deviceId", "displayName", "operatingSystem");
      case USERS -> Schema.with("user", "id", "displayName", "userPrincipalName", "mail");
    };
  }
}
