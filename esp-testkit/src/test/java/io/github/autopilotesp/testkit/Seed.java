package io.github.autopilotesp.testkit;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object that a test wants a tenant to hold, under an id that the test can name. */
public record Seed(TenantCollection collection, WireObject wire) {
  /** An untouched tenant that holds these things besides, through the port. */
  public static FakeIntuneTenant tenantWith(Seed... seeds) {
    FakeTenant tenant = FakeTenant.create();
    for (Seed seed : seeds) {
      seed.into(tenant);
    }
    return FakeIntuneTenant.over(tenant);
  }

  public void into(FakeTenant tenant) {
    tenant.add(collection, GraphJson.print(wire));
  }

  /** A Win32 app. */
  public static Seed app(String name, String id) {
    return app("win32LobApp", name, id);
  }

  /** An app of a type such as {@code windowsMobileMSI}. */
  public static Seed app(String type, String name, String id) {
    return named(TenantCollection.APPS, name, id).with("@odata.type", "#microsoft.graph." + type);
  }

  /** The same app, assigned besides, with an intent such as {@code required}. */
  public Seed assigned(String intent, Assignment assignment) {
    return assigned(intent, targets(List.of(assignment)).get(0).get("target"));
  }

  /** The same app, with an assignment that no client of ours writes: it leaves a group out. */
  public Seed excluding(String intent, GroupId group) {
    return assigned(
        intent,
        Map.of(
            "@odata.type",
            "#microsoft.graph.exclusionGroupAssignmentTarget",
            "groupId",
            group.value()));
  }

  private Seed assigned(String intent, Object target) {
    List<Object> assignments = new ArrayList<>();
    if (wire.properties().get("assignments") instanceof List<?> before) {
      assignments.addAll(before);
    }
    assignments.add(Map.of("intent", intent, "target", target));
    return with("assignments", assignments);
  }

  public static Seed group(String name, String id) {
    return named(TenantCollection.GROUPS, name, id);
  }

  public static Seed filter(String name, String id) {
    return named(TenantCollection.ASSIGNMENT_FILTERS, name, id)
        .with("platform", "windows10AndLater")
        .with("rule", "");
  }

  public static Seed scopeTag(String name, String id) {
    return named(TenantCollection.SCOPE_TAGS, name, id);
  }

  /** A custom profile as the library itself would have stored it, assignments and all. */
  public static Seed profile(int priority, EspProfile profile) {
    return profile("profile-" + priority, profile).with("priority", priority);
  }

  /** The same, last in the order unless it has a priority. */
  public static Seed profile(String id, EspProfile profile) {
    return new Seed(TenantCollection.ENROLLMENT_CONFIGURATIONS, GraphProfiles.create(profile))
        .with("id", id)
        .with("assignments", targets(profile.assignments()));
  }

  /** The assignments in Graph's words. */
  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> targets(List<Assignment> assignments) {
    EspProfile any = EspProfile.builder().displayName("Any").build();
    Seed unassigned =
        new Seed(TenantCollection.ENROLLMENT_CONFIGURATIONS, GraphProfiles.create(any))
            .with("id", "any");
    return (List<Map<String, Object>>)
        GraphProfiles.assign(GraphProfiles.read(unassigned.wire), assignments)
            .properties()
            .get("enrollmentConfigurationAssignments");
  }

  private static Seed named(TenantCollection collection, String name, String id) {
    return new Seed(collection, WireObject.of(Map.of("id", id, "displayName", name)));
  }

  /** The same object with another value of a property, as Graph names it. */
  public Seed with(String property, Object value) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(wire.properties());
    properties.put(property, value);
    return new Seed(collection, WireObject.of(properties));
  }
}
