package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.filter.DeviceFacts;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.internal.text.IdText;
import io.github.autopilotesp.internal.text.NearestWord;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.Memberships;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Creates a device from named fields, for every file format. */
final class DeviceFields {
  private static final int MOST_SHARED_GROUPS = 100_000;
  private static final String OTHERS = "?";
  private static final Map<String, Scenario.Mode> MODES = modes();
  private static final List<String> NAMES = names();

  /** Ids repeat from device to device, so they are shared, up to a limit. */
  private final Map<String, GroupId> shared = new HashMap<>();

  /** The values of one device; missing fields are unknown. A single string is a list of one. */
  static final class Values {
    private final Map<String, List<String>> values = new HashMap<>();

    void put(String field, List<String> value) {
      values.put(field, value);
    }

    private @Nullable List<String> list(String field) {
      return values.get(field);
    }

    /** Returns null if unknown, and an empty string if known to be none. */
    private @Nullable String text(String field) throws BadLineException {
      List<String> list = values.get(field);
      if (list == null) {
        return null;
      }
      if (list.size() > 1) {
        throw new BadLineException(field + " takes one value, but " + list.size() + " are given");
      }
      return list.isEmpty() ? "" : list.get(0);
    }
  }

  /** Returns whether a field takes several values. */
  static boolean isList(String field) {
    return field.equals("groups") || field.equals("userGroups");
  }

  /** Returns the field with a name in any case, or empty. */
  static Optional<String> named(String name) {
    return NAMES.stream().filter(name.trim()::equalsIgnoreCase).findFirst();
  }

  static String unknownField(String name) {
    return "\""
        + name
        + "\" is not a field"
        + NearestWord.to(name, NAMES).map(near -> ", did you mean " + near + "?").orElse("")
        + " (the fields are "
        + String.join(", ", NAMES)
        + ")";
  }

  DeviceContext device(Values values) throws BadLineException {
    String name = values.text("name");
    if (name == null || name.isBlank()) {
      throw new BadLineException("the device has no name; use its serial number");
    }
    DeviceContext.Builder device = DeviceContext.builder(name);
    String mode = values.text("mode");
    if (mode != null) {
      device.scenario(Scenario.of(mode(mode)));
    }
    device.enrolledByGroupPolicy(yes("enrolledByGroupPolicy", values).orElse(false));
    device.groups(memberships(values.list("groups")));
    user(values, device);
    return device.facts(facts(values)).build();
  }

  private void user(Values values, DeviceContext.Builder device) throws BadLineException {
    Optional<Boolean> user = yes("user", values);
    List<String> groups = values.list("userGroups");
    if (groups != null && !user.orElse(true)) {
      throw new BadLineException("user is no, but userGroups are given; remove one of them");
    }
    if (groups != null || user.orElse(false)) {
      device.user(memberships(groups));
    } else if (user.isPresent()) {
      device.noUser();
    }
  }

  private Memberships memberships(@Nullable List<String> ids) throws BadLineException {
    if (ids == null) {
      return Memberships.unknown();
    }
    List<GroupId> groups = new ArrayList<>(ids.size());
    for (String id : ids) {
      if (!id.equals(OTHERS)) {
        groups.add(group(id));
      }
    }
    return ids.contains(OTHERS) ? Memberships.atLeast(groups) : Memberships.of(groups);
  }

  private GroupId group(String id) throws BadLineException {
    if (!IdText.isId(id)) {
      throw new BadLineException("\"" + id + "\" is not a group id");
    }
    GroupId known = shared.get(id);
    if (known != null) {
      return known;
    }
    GroupId group = GroupId.of(id);
    if (shared.size() < MOST_SHARED_GROUPS) {
      shared.put(id, group);
    }
    return group;
  }

  private static DeviceFacts facts(Values values) throws BadLineException {
    DeviceFacts.Builder facts = DeviceFacts.builder();
    for (FilterProperty property : FilterProperty.values()) {
      String value = values.text(property.propertyName());
      if (value != null) {
        facts.value(property, value);
      }
    }
    return facts.build();
  }

  private static Scenario.Mode mode(String text) throws BadLineException {
    Scenario.Mode mode = MODES.get(text.toLowerCase(Locale.ROOT));
    if (mode == null) {
      throw new BadLineException(
          "\"" + text + "\" is not a mode: use one of " + String.join(", ", MODE_NAMES));
    }
    return mode;
  }

  private static Optional<Boolean> yes(String field, Values values) throws BadLineException {
    String text = values.text(field);
    if (text == null) {
      return Optional.empty();
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> Optional.of(true);
      case "no", "false", "" -> Optional.of(false);
      default -> throw new BadLineException(field + " is \"" + text + "\": use yes or no");
    };
  }

  private static final List<String> MODE_NAMES =
      List.of(
          "userDriven", "preProvisioned", "selfDeploying", "existingDevices", "devicePreparation");

  private static Map<String, Scenario.Mode> modes() {
    Map<String, Scenario.Mode> modes = new LinkedHashMap<>();
    for (Scenario.Mode mode : Scenario.Mode.values()) {
      modes.put(mode.name().replace("_", "").toLowerCase(Locale.ROOT), mode);
    }
    return modes;
  }

  private static List<String> names() {
    return Stream.concat(
            Stream.of("name", "mode", "enrolledByGroupPolicy", "groups", "user", "userGroups"),
            Stream.of(FilterProperty.values()).map(FilterProperty::propertyName))
        .toList();
  }
}
