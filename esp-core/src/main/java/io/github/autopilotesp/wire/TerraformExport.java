package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The output of {@code terraform show -json} for a state or a plan, with the microsoft365 provider.
 * Both generations of its attributes are supported. In both, the attribute that sounds like "block
 * device use" holds Graph's value: false blocks.
 */
final class TerraformExport {
  private static final String FORMAT = "format_version";
  private static final String PLANNED = "planned_values";
  private static final String VALUES = "values";
  private static final String ROOT_MODULE = "root_module";
  private static final String CHILD_MODULES = "child_modules";
  private static final String RESOURCES = "resources";
  private static final String CHANGES = "resource_changes";
  private static final String CHANGE = "change";
  private static final String AFTER_UNKNOWN = "after_unknown";
  private static final String ADDRESS = "address";
  private static final String TYPE = "type";
  private static final String PROVIDER = "microsoft365_";
  private static final String ESP = "_windows_enrollment_status_page";
  private static final String TARGET_PREFIX = "#microsoft.graph.";

  /** Terraform's own attributes, and those that only the service sets. */
  private static final Set<String> NOT_OF_THE_PROFILE = Set.of("timeouts", "id", "priority");

  private static final Map<String, EspProperty> ATTRIBUTES = attributes();

  private static final Map<String, String> TARGET =
      Map.of(
          "group_id", ExportNames.GROUP_ID,
          "filter_id", AssignmentCodec.FILTER_ID,
          "filter_type", AssignmentCodec.FILTER_TYPE);

  private final List<ExportedObject> objects = new ArrayList<>();
  private final Map<String, Map<String, @Nullable Object>> unknown = new HashMap<>();
  private final Losses losses;

  private TerraformExport(Losses losses) {
    this.losses = losses;
  }

  static boolean isOne(WireObject root) {
    if (root.has("terraform_version") && !root.has(FORMAT) && root.has("serial")) {
      throw GraphFormatException.at(
          "",
          "what \"terraform show -json\" prints",
          "Terraform's own state file; run that command on it");
    }
    return root.has(FORMAT)
        && (root.has("terraform_version") || root.has(VALUES) || root.has(PLANNED));
  }

  static List<ExportedObject> read(WireObject root, Losses losses) {
    TerraformExport export = new TerraformExport(losses);
    for (Object change : list(root.properties().get(CHANGES))) {
      if (change instanceof Map<?, ?> map
          && map.get(ADDRESS) instanceof String address
          && map.get(CHANGE) instanceof Map<?, ?> inside
          && inside.get(AFTER_UNKNOWN) instanceof Map<?, ?> after) {
        export.unknown.put(address, WireValues.object(after));
      }
    }
    String values = root.has(PLANNED) ? PLANNED : VALUES;
    if (root.properties().get(values) instanceof Map<?, ?> map
        && map.get(ROOT_MODULE) instanceof Map<?, ?> module) {
      export.module(module, values + "." + ROOT_MODULE);
    }
    return export.objects;
  }

  /** Reads a module; uses maps, because each wire object would copy everything below it. */
  private void module(Map<?, ?> module, String path) {
    int index = 0;
    for (Object element : list(module.get(RESOURCES))) {
      String place = path + "." + RESOURCES + "[" + index++ + "]";
      if (!(element instanceof Map)) {
        throw GraphFormatException.at(place, "a resource", WireValues.inWords(element));
      }
      resource(new Fields(WireObject.of(WireValues.object(element)), place));
    }
    index = 0;
    for (Object element : list(module.get(CHILD_MODULES))) {
      String place = path + "." + CHILD_MODULES + "[" + index++ + "]";
      if (!(element instanceof Map<?, ?> child)) {
        throw GraphFormatException.at(place, "a module", WireValues.inWords(element));
      }
      module(child, place);
    }
  }

  private static List<?> list(@Nullable Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private void resource(Fields resource) {
    String type = resource.text(TYPE);
    String address = resource.optionalText(ADDRESS).orElse(resource.path());
    boolean managed = resource.optionalText("mode").map("managed"::equals).orElse(true);
    if (!managed || !type.startsWith(PROVIDER) || !type.endsWith(ESP)) {
      objects.add(
          ExportedObject.complete(
              WireObject.of(Map.of(EspProperty.TYPE.wireName(), (managed ? "" : "data.") + type)),
              address));
      return;
    }
    objects.add(profile(resource.object(VALUES).wire(), address));
  }

  private ExportedObject profile(WireObject values, String address) {
    Map<String, @Nullable Object> wire = new LinkedHashMap<>();
    wire.put(EspProperty.TYPE.wireName(), WireProfile.customType());
    Map<String, @Nullable Object> left = new LinkedHashMap<>(values.properties());
    left.remove("timeouts");
    left.forEach(
        (attribute, value) -> {
          EspProperty property = ATTRIBUTES.get(attribute);
          String name = property == null ? attribute : property.wireName();
          if (wire.containsKey(name)) {
            throw GraphFormatException.at(
                address + "." + attribute, "one attribute for " + name, "two");
          }
          if (property == EspProperty.ASSIGNMENTS && value instanceof List<?> list) {
            wire.put(name, assignments(list));
          } else if (property != null || value != null) {
            wire.put(name, value);
          }
        });
    Set<ProfileKey> managed = EnumSet.allOf(ProfileKey.class);
    ExportedObject read = new ExportedObject(WireObject.of(wire), address, Map.of(), managed);
    unknown
        .getOrDefault(address, Map.of())
        .forEach(
            (attribute, value) -> {
              if (holdsTrue(value) && !NOT_OF_THE_PROFILE.contains(attribute)) {
                unknown(attribute, read, wire, managed);
              }
            });
    return new ExportedObject(WireObject.of(wire), address, Map.of(), managed);
  }

  /**
   * Leaves a partially known list unmanaged as a whole, because managing it would remove the
   * unknown part.
   */
  private void unknown(
      String attribute,
      ExportedObject read,
      Map<String, @Nullable Object> wire,
      Set<ProfileKey> managed) {
    EspProperty property = ATTRIBUTES.get(attribute);
    Optional<ProfileKey> part = property == null ? Optional.empty() : property.part();
    if (part.isEmpty()) {
      losses.dropped(read, attribute, "it is known only after apply");
      return;
    }
    if (part.get() == ProfileKey.NAME) {
      throw GraphFormatException.at(
          read.path(attribute), "the name of the profile", "one that is known only after apply");
    }
    losses.dropped(
        read,
        attribute,
        "it is known only after apply, so the document leaves " + part.get().path() + " unmanaged");
    managed.remove(part.get());
    for (EspProperty other : EspProperty.values()) {
      if (other.part().equals(part)) {
        wire.remove(other.wireName());
      }
    }
    if (part.get() == ProfileKey.SHOW_PROGRESS) {
      wire.put(EspProperty.SHOW_PROGRESS.wireName(), true);
    }
  }

  private static boolean holdsTrue(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values().stream().anyMatch(TerraformExport::holdsTrue);
    }
    return value instanceof List<?> list
        ? list.stream().anyMatch(TerraformExport::holdsTrue)
        : Boolean.TRUE.equals(value);
  }

  private static List<@Nullable Object> assignments(List<?> list) {
    List<@Nullable Object> assignments = new ArrayList<>();
    for (Object element : list) {
      if (element instanceof Map<?, ?> map) {
        Map<String, @Nullable Object> target = new LinkedHashMap<>();
        map.forEach(
            (name, value) -> {
              if (name.equals(TYPE)) {
                target.put(EspProperty.TYPE.wireName(), TARGET_PREFIX + value);
              } else {
                target.put(TARGET.getOrDefault(name, String.valueOf(name)), value);
              }
            });
        assignments.add(Map.of(AssignmentCodec.TARGET, target));
      } else {
        assignments.add(element);
      }
    }
    return assignments;
  }

  private static Map<String, EspProperty> attributes() {
    Map<String, EspProperty> attributes = new HashMap<>();
    for (EspProperty property : EspProperty.values()) {
      if (property != EspProperty.TYPE) {
        attributes.put(snake(property.wireName()), property);
      }
    }
    attributes.put(
        "only_show_page_to_devices_provisioned_by_out_of_box_experience_oobe",
        EspProperty.ONLY_DURING_OOBE);
    attributes.put(
        "block_device_use_until_all_apps_and_profiles_are_installed", EspProperty.BLOCK_DEVICE_USE);
    attributes.put(
        "only_fail_selected_blocking_apps_in_technician_phase",
        EspProperty.ONLY_FAIL_SELECTED_APPS);
    return Map.copyOf(attributes);
  }

  /**
   * Converts {@code installProgressTimeoutInMinutes} to {@code
   * install_progress_timeout_in_minutes}.
   */
  private static String snake(String camel) {
    StringBuilder snake = new StringBuilder();
    camel.chars().forEach(c -> snake.append(Character.isUpperCase(c) ? "_" : "").append((char) c));
    return snake.toString().toLowerCase(Locale.ROOT);
  }
}
