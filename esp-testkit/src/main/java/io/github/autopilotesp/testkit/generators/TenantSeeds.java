package io.github.autopilotesp.testkit.generators;

import io.github.autopilotesp.profile.ScopeTag;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.TenantCollection;
import io.github.autopilotesp.wire.GraphJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/**
 * Generates whole tenants as seeds. All have the same few groups, filters, apps and scope tags by
 * id, so that all references exist; names, content, profiles, devices and memberships differ.
 */
final class TenantSeeds {
  private static final List<String> GROUPS = ids("6a000000", 4);
  private static final List<String> FILTERS = ids("f1000000", 3);
  private static final List<String> SELECTABLE_APP_TYPES =
      List.of(
          "win32LobApp",
          "win32CatalogApp",
          "winGetApp",
          "windowsMobileMSI",
          "windowsUniversalAppX",
          "windowsAppX",
          "officeSuiteApp",
          "windowsMicrosoftEdgeApp");
  private static final List<String> APPS = ids("a0000000", SELECTABLE_APP_TYPES.size());
  private static final String OTHER_APP = "a0000000-0000-4000-8000-0000000000ff";
  private static final WireProfiles.Names NAMES =
      new WireProfiles.Names(
          Arbitraries.of(GROUPS),
          Arbitraries.of(FILTERS),
          Arbitraries.of(APPS),
          Arbitraries.of(List.of("0"), List.of("1"), List.of("0", "1"))
              .map(tags -> tags.stream().map(ScopeTag::of).toList()));

  private TenantSeeds() {}

  static Arbitrary<String> seeds() {
    Arbitrary<List<WireObject>> profiles =
        WireProfiles.profiles(NAMES)
            .list()
            .uniqueElements(profile -> profile.string("id"))
            .ofMaxSize(6);
    return Combinators.combine(profiles, apps(), groups(), filters(), TenantDevices.devices())
        .as(TenantSeeds::seed)
        .withoutEdgeCases();
  }

  private static String seed(
      List<WireObject> profiles,
      List<Map<String, @Nullable Object>> apps,
      List<Map<String, @Nullable Object>> groups,
      List<Map<String, @Nullable Object>> filters,
      TenantDevices devices) {
    Map<String, @Nullable Object> seed = new LinkedHashMap<>();
    seed.put(
        TenantCollection.SCOPE_TAGS.path(),
        List.of(
            object("id", "0", "displayName", "Default"),
            object("id", "1", "displayName", "Berlin")));
    seed.put(TenantCollection.APPS.path(), apps);
    seed.put(TenantCollection.GROUPS.path(), devices.asMembersOf(groups));
    seed.put(TenantCollection.ASSIGNMENT_FILTERS.path(), filters);
    devices.addTo(seed);
    seed.put(
        TenantCollection.ENROLLMENT_CONFIGURATIONS.path(),
        profiles.stream().map(WireObject::properties).toList());
    return GraphJson.print(WireObject.of(seed));
  }

  private static Arbitrary<List<Map<String, @Nullable Object>>> apps() {
    Arbitrary<List<String>> names = Texts.line().list().ofSize(APPS.size());
    Arbitrary<List<List<Map<String, @Nullable Object>>>> assignments =
        appAssignment().list().ofMaxSize(2).list().ofSize(APPS.size());
    return Combinators.combine(names, assignments)
        .as(
            (name, assigned) -> {
              List<Map<String, @Nullable Object>> apps = new ArrayList<>();
              for (int i = 0; i < APPS.size(); i++) {
                apps.add(
                    app(APPS.get(i), SELECTABLE_APP_TYPES.get(i), name.get(i), assigned.get(i)));
              }
              apps.add(app(OTHER_APP, "iosStoreApp", "Travel", List.of()));
              return apps;
            });
  }

  private static Map<String, @Nullable Object> app(
      String id, String type, String name, List<Map<String, @Nullable Object>> assignments) {
    return object(
        "@odata.type",
        "#microsoft.graph." + type,
        "id",
        id,
        "displayName",
        name,
        "isAssigned",
        !assignments.isEmpty(),
        "assignments",
        assignments);
  }

  private static Arbitrary<Map<String, @Nullable Object>> appAssignment() {
    return Combinators.combine(
            Arbitraries.of("required", "available", "uninstall"), Arbitraries.of(GROUPS))
        .as(
            (intent, group) ->
                object(
                    "intent",
                    intent,
                    "target",
                    object(
                        "@odata.type",
                        "#microsoft.graph.groupAssignmentTarget",
                        "groupId",
                        group)));
  }

  private static Arbitrary<List<Map<String, @Nullable Object>>> groups() {
    Arbitrary<List<String>> names = Texts.line().list().ofSize(GROUPS.size());
    Arbitrary<List<String>> rules =
        Arbitraries.of(
                "",
                "(device.devicePhysicalIDs -any (_ -contains \"[ZTDId]\"))",
                "(user.department -eq \"Sales\")")
            .list()
            .ofSize(GROUPS.size());
    return Combinators.combine(names, rules)
        .as(
            (name, rule) ->
                IntStream.range(0, GROUPS.size())
                    .mapToObj(i -> group(GROUPS.get(i), name.get(i), rule.get(i)))
                    .toList());
  }

  private static Map<String, @Nullable Object> group(String id, String name, String rule) {
    return object(
        "id",
        id,
        "displayName",
        name,
        "groupTypes",
        rule.isEmpty() ? List.of() : List.of("DynamicMembership"),
        "membershipRule",
        rule.isEmpty() ? null : rule);
  }

  private static Arbitrary<List<Map<String, @Nullable Object>>> filters() {
    return Combinators.combine(
            Texts.line().list().ofSize(FILTERS.size()),
            FilterRules.rules().list().ofSize(FILTERS.size()))
        .as(
            (name, rule) ->
                IntStream.range(0, FILTERS.size())
                    .mapToObj(
                        i ->
                            object(
                                "id",
                                FILTERS.get(i),
                                "displayName",
                                name.get(i),
                                "platform",
                                "windows10AndLater",
                                "rule",
                                rule.get(i)))
                    .toList());
  }

  /** Creates an object from alternating names and values. */
  static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    return object;
  }

  static List<String> ids(String begin, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> String.format("%s-0000-4000-8000-%012x", begin, n))
        .toList();
  }
}
