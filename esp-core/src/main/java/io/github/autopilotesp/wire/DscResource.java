package io.github.autopilotesp.wire;

import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException.Position;
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
 * An ESP profile with the property names of Microsoft365DSC, also used by Unified Tenant
 * Configuration Management: Graph's names in any case, with names of apps and groups in addition to
 * ids. Missing properties are unmanaged.
 */
final class DscResource {
  /** The name of the resource in a configuration. */
  static final String NAME = "IntuneDeviceEnrollmentStatusPageWindows10";

  private static final String ENSURE = "ensure";
  private static final String ABSENT = "Absent";
  private static final String APP_NAMES = ExportNames.APP_NAMES.toLowerCase(Locale.ROOT);

  /** Sign-in parameters; neither their names nor their values are passed on. */
  private static final Set<String> CREDENTIALS =
      Set.of(
          "credential",
          "globaladminaccount",
          "applicationid",
          "tenantid",
          "applicationsecret",
          "certificatethumbprint",
          "certificatepassword",
          "certificatepath",
          "managedidentity",
          "accesstokens",
          "psdscrunascredential");

  private static final Map<String, EspProperty> PROPERTIES = properties();

  private static final Map<String, String> TARGET =
      Map.of(
          "datatype", EspProperty.TYPE.wireName(),
          "groupid", ExportNames.GROUP_ID,
          "groupdisplayname", ExportNames.GROUP_NAME,
          "deviceandappmanagementassignmentfiltertype", AssignmentCodec.FILTER_TYPE,
          "deviceandappmanagementassignmentfilterid", AssignmentCodec.FILTER_ID,
          "deviceandappmanagementassignmentfilterdisplayname", ExportNames.FILTER_NAME);

  private final String path;
  private final Map<String, Integer> lines;
  private final Map<String, @Nullable Object> wire = new LinkedHashMap<>();
  private boolean absent;

  private DscResource(String path, Map<String, Integer> lines) {
    this.path = path;
    this.lines = lines;
  }

  /** Returns whether a property is a sign-in parameter. */
  static boolean isCredential(String name) {
    return CREDENTIALS.contains(name.toLowerCase(Locale.ROOT));
  }

  /**
   * Reads the resource, or returns empty, and reports a loss, if it requests removal of the
   * profile.
   */
  static Optional<ExportedObject> read(
      Map<String, @Nullable Object> properties,
      String path,
      Map<String, Integer> lines,
      Losses losses) {
    return new DscResource(path, lines).read(properties, losses);
  }

  private Optional<ExportedObject> read(Map<String, @Nullable Object> properties, Losses losses) {
    wire.put(EspProperty.TYPE.wireName(), WireProfile.customType());
    Map<String, Integer> wireLines = new HashMap<>(lines);
    properties.forEach(
        (name, value) -> {
          String wireName = take(name, value);
          if (lines.containsKey(name)) {
            wireLines.put(wireName, lines.get(name));
          }
        });
    if (!(wire.get(EspProperty.DISPLAY_NAME.wireName()) instanceof String)) {
      throw refusal(EspProperty.DISPLAY_NAME.wireName(), "", "the name of the profile", "none");
    }
    ExportedObject read =
        new ExportedObject(WireObject.of(wire), path, Map.copyOf(wireLines), managed());
    if (absent) {
      losses.dropped(
          read, "", "it requests removal of the profile, which a document cannot express");
      return Optional.empty();
    }
    return Optional.of(read.with(shown(oneOfIdsAndNames(read, losses))));
  }

  /** Stores one property under Graph's name, and returns that name. */
  private String take(String name, @Nullable Object value) {
    String lower = name.toLowerCase(Locale.ROOT);
    EspProperty property = PROPERTIES.get(lower);
    String wireName =
        property != null
            ? property.wireName()
            : lower.equals(APP_NAMES) ? ExportNames.APP_NAMES : name;
    if (lower.equals(ENSURE)) {
      absent = value instanceof String text && text.equalsIgnoreCase(ABSENT);
    } else if (value != null && !CREDENTIALS.contains(lower) && !WireProfile.isAnnotation(name)) {
      if (wire.containsKey(wireName)) {
        throw refusal(name, name, "each property once", "a duplicate");
      }
      wire.put(
          wireName,
          property == EspProperty.ASSIGNMENTS
              ? assignments(name, value)
              : inList(wireName, property, value));
    }
    return wireName;
  }

  /** PowerShell treats a single value as a list of one. */
  private static Object inList(String wireName, @Nullable EspProperty property, Object value) {
    boolean list =
        wireName.equals(ExportNames.APP_NAMES)
            || (property != null && property.kind == EspProperty.Kind.TEXTS);
    return list && value instanceof String ? List.of(value) : value;
  }

  private List<Object> assignments(String name, Object value) {
    List<?> list = value instanceof List<?> elements ? elements : List.of(value);
    List<Object> assignments = new ArrayList<>();
    for (Object element : list) {
      String place = EspProperty.ASSIGNMENTS.wireName() + "[" + assignments.size() + "]";
      if (!(element instanceof Map<?, ?> map)) {
        throw refusal(place, name, "an assignment", WireValues.inWords(element));
      }
      Map<String, @Nullable Object> target = new LinkedHashMap<>();
      map.forEach(
          (member, content) -> {
            String lower = String.valueOf(member).toLowerCase(Locale.ROOT);
            target.put(TARGET.getOrDefault(lower, String.valueOf(member)), content);
          });
      assignments.add(Map.of(AssignmentCodec.TARGET, target));
    }
    return assignments;
  }

  /** If a resource has both, Microsoft365DSC ignores the names. */
  private Map<String, @Nullable Object> oneOfIdsAndNames(ExportedObject read, Losses losses) {
    String ids = EspProperty.SELECTED_APPS.wireName();
    Object names = wire.get(ExportNames.APP_NAMES);
    if (names != null && wire.containsKey(ids)) {
      wire.remove(ExportNames.APP_NAMES);
      losses.dropped(
          read, ExportNames.APP_NAMES, "the ids of the apps take precedence over the names");
    } else if (names instanceof List<?> list && list.isEmpty()) {
      wire.put(ids, List.of());
    }
    return wire;
  }

  /** If any other setting is managed, the page must be shown for it to have an effect. */
  private static WireObject shown(Map<String, @Nullable Object> wire) {
    wire.putIfAbsent(EspProperty.SHOW_PROGRESS.wireName(), true);
    return WireObject.of(wire);
  }

  private Set<ProfileKey> managed() {
    Set<ProfileKey> managed = EnumSet.noneOf(ProfileKey.class);
    for (EspProperty property : EspProperty.values()) {
      if (wire.containsKey(property.wireName()) && !property.isBelowBlock()) {
        property.part().ifPresent(managed::add);
      }
    }
    return managed;
  }

  private GraphFormatException refusal(
      String property, String lineOf, String expected, String found) {
    String place = path.isEmpty() ? property : path + "." + property;
    Integer line = lines.get(lineOf);
    return line == null
        ? GraphFormatException.at(place, expected, found)
        : GraphFormatException.at(new Position(line, 1), place, expected, found);
  }

  private static Map<String, EspProperty> properties() {
    Map<String, EspProperty> properties = new HashMap<>();
    for (EspProperty property : EspProperty.values()) {
      if (property != EspProperty.TYPE) {
        properties.put(property.wireName().toLowerCase(Locale.ROOT), property);
      }
    }
    return Map.copyOf(properties);
  }
}
