package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots and drift baselines of Unified Tenant Configuration Management: a list of resources,
 * each with a type and properties with Microsoft365DSC's names. Names are case-insensitive, because
 * the service was observed to write them in different cases.
 */
final class UtcmExport {
  private static final String ESP = "microsoft.intune.deviceenrollmentstatuspagewindows10";
  private static final String RESOURCES = "resources";
  private static final String RESOURCE_TYPE = "resourceType";
  private static final String PROPERTIES = "properties";
  private static final List<String> BASELINES = List.of("configurationBaseline", "baseline");
  private static final String PARAMETER = "[parameters(";

  private UtcmExport() {}

  /** The resources in an object, with their path. */
  record Resources(String path, List<?> list) {}

  /** Finds the resources in an object. */
  static Optional<Resources> resources(WireObject object) {
    for (String baseline : BASELINES) {
      if (find(object.properties(), baseline) instanceof Map<?, ?> map) {
        Optional<Resources> found = resources(WireValues.object(map), baseline + "." + RESOURCES);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return resources(object.properties(), RESOURCES);
  }

  private static Optional<Resources> resources(Map<String, @Nullable Object> map, String path) {
    return find(map, RESOURCES) instanceof List<?> list
            && !list.isEmpty()
            && list.get(0) instanceof Map<?, ?> first
            && find(WireValues.object(first), RESOURCE_TYPE) != null
        ? Optional.of(new Resources(path, list))
        : Optional.empty();
  }

  static void add(Resources found, String path, List<ExportedObject> objects, Losses losses) {
    int index = 0;
    for (Object resource : found.list()) {
      String place = (path.isEmpty() ? "" : path + ".") + found.path() + "[" + index++ + "]";
      if (!(resource instanceof Map)) {
        throw GraphFormatException.at(place, "a resource", WireValues.inWords(resource));
      }
      add(WireValues.object(resource), place, objects, losses);
    }
  }

  private static void add(
      Map<String, @Nullable Object> resource,
      String place,
      List<ExportedObject> objects,
      Losses losses) {
    if (!(find(resource, RESOURCE_TYPE) instanceof String type)) {
      throw GraphFormatException.at(place + "." + RESOURCE_TYPE, "a string", "none");
    }
    if (!type.equalsIgnoreCase(ESP)) {
      objects.add(
          ExportedObject.complete(
              WireObject.of(Map.of(EspProperty.TYPE.wireName(), type.toLowerCase(Locale.ROOT))),
              place));
      return;
    }
    String inside = place + "." + PROPERTIES;
    if (!(find(resource, PROPERTIES) instanceof Map<?, ?> map)) {
      throw GraphFormatException.at(inside, "an object", "none");
    }
    Map<String, @Nullable Object> properties = WireValues.object(map);
    properties.forEach((name, value) -> refuseParameter(inside + "." + name, value));
    DscResource.read(properties, inside, Map.of(), losses).ifPresent(objects::add);
  }

  private static void refuseParameter(String path, @Nullable Object value) {
    if (value instanceof String text && text.startsWith(PARAMETER)) {
      throw GraphFormatException.at(
          path, "a value", "a baseline parameter whose value is not in the file");
    }
  }

  private static @Nullable Object find(Map<String, @Nullable Object> map, String name) {
    Object exact = map.get(name);
    if (exact != null) {
      return exact;
    }
    for (Map.Entry<String, @Nullable Object> entry : map.entrySet()) {
      if (entry.getKey().equalsIgnoreCase(name)) {
        return entry.getValue();
      }
    }
    return null;
  }
}
