package io.github.autopilotesp.testkit.generators;

import static io.github.autopilotesp.testkit.generators.TenantSeeds.object;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.testkit.TenantCollection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** The devices of a seeded tenant, each with its entries in the service's collections. */
record TenantDevices(List<Entry> entries) {
  private static final int MOST = 5;
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
  private static final List<String> OBJECT_IDS = TenantSeeds.ids("d1000000", MOST);
  private static final List<String> DEVICE_IDS = TenantSeeds.ids("d2000000", MOST);
  private static final List<String> AUTOPILOT_IDS = TenantSeeds.ids("d3000000", MOST);
  private static final List<String> INTUNE_IDS = TenantSeeds.ids("d4000000", MOST);
  private static final List<String> USERS = List.of("ada@example.com", "grace@example.com");
  private static final List<String> USER_IDS = TenantSeeds.ids("e0000000", USERS.size());

  /** One device; {@code groups} are the indexes of its groups in the seed. */
  record Entry(
      DeviceFacts facts, boolean registered, boolean enrolled, int user, Set<Integer> groups) {}

  static Arbitrary<TenantDevices> devices() {
    return Combinators.combine(
            FilterRules.deviceFacts(),
            Arbitraries.of(true, false),
            Arbitraries.of(false, true),
            Arbitraries.integers().between(0, USERS.size()),
            Arbitraries.integers().between(0, 3).set().ofMaxSize(2))
        .as(Entry::new)
        .list()
        .ofMaxSize(MOST)
        .map(TenantDevices::new);
  }

  /** Returns the groups with their member devices. */
  List<Map<String, @Nullable Object>> asMembersOf(List<Map<String, @Nullable Object>> groups) {
    return IntStream.range(0, groups.size())
        .mapToObj(
            group -> {
              Map<String, @Nullable Object> withMembers = new LinkedHashMap<>(groups.get(group));
              withMembers.put(
                  "members",
                  IntStream.range(0, entries.size())
                      .filter(i -> entries.get(i).groups().contains(group))
                      .mapToObj(OBJECT_IDS::get)
                      .toList());
              return withMembers;
            })
        .toList();
  }

  void addTo(Map<String, @Nullable Object> seed) {
    List<Map<String, @Nullable Object>> registered = new ArrayList<>();
    List<Map<String, @Nullable Object>> enrolled = new ArrayList<>();
    List<Map<String, @Nullable Object>> known = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      known.add(
          object("id", OBJECT_IDS.get(i), "deviceId", DEVICE_IDS.get(i), "displayName", "PC-" + i));
      if (entry.registered()) {
        registered.add(autopilot(i, entry));
      }
      if (entry.enrolled()) {
        enrolled.add(managed(i, entry));
      }
    }
    List<Map<String, @Nullable Object>> users = new ArrayList<>();
    for (int i = 0; i < USERS.size(); i++) {
      users.add(object("id", USER_IDS.get(i), "userPrincipalName", USERS.get(i)));
    }
    seed.put(TenantCollection.DEVICES.path(), known);
    seed.put(TenantCollection.USERS.path(), users);
    seed.put(TenantCollection.AUTOPILOT_DEVICES.path(), registered);
    seed.put(TenantCollection.MANAGED_DEVICES.path(), enrolled);
  }

  private static Map<String, @Nullable Object> autopilot(int i, Entry entry) {
    return object(
        "id",
        AUTOPILOT_IDS.get(i),
        "serialNumber",
        "SN-" + i,
        "manufacturer",
        entry.facts().value(FilterProperty.MANUFACTURER).orElse(""),
        "model",
        entry.facts().value(FilterProperty.MODEL).orElse(""),
        "azureActiveDirectoryDeviceId",
        DEVICE_IDS.get(i),
        "managedDeviceId",
        entry.enrolled() ? INTUNE_IDS.get(i) : NO_ID,
        "userPrincipalName",
        user(entry));
  }

  private static Map<String, @Nullable Object> managed(int i, Entry entry) {
    return object(
        "id",
        INTUNE_IDS.get(i),
        "deviceName",
        "PC-" + i,
        "serialNumber",
        "SN-" + i,
        "azureADDeviceId",
        DEVICE_IDS.get(i),
        "osVersion",
        entry.facts().value(FilterProperty.OS_VERSION).orElse(""),
        "manufacturer",
        entry.facts().value(FilterProperty.MANUFACTURER).orElse(""),
        "model",
        entry.facts().value(FilterProperty.MODEL).orElse(""),
        "enrollmentProfileName",
        entry.facts().value(FilterProperty.ENROLLMENT_PROFILE_NAME).orElse(null),
        "managedDeviceOwnerType",
        "company",
        "userPrincipalName",
        user(entry));
  }

  private static String user(Entry entry) {
    return entry.user() == 0 ? "" : USERS.get(entry.user() - 1);
  }
}
