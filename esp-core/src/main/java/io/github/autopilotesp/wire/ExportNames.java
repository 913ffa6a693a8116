package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts names where ids stand, if a tool wrote names beside them or in their place: they are looked
 * up in whatever tenant comes next, where the ids mean nothing.
 */
final class ExportNames {
  static final String APP_NAMES = "selectedMobileAppNames";
  private static final String APP_NAME = "name";
  private static final String GROUP_NAME = "groupName";
  private static final String GROUP_ID = "groupId";
  private static final String APP_IDS = EspProperty.SELECTED_APPS.wireName();
  private static final String ASSIGNMENTS = EspProperty.ASSIGNMENTS.wireName();

  private ExportNames() {}

  static ExportedObject put(ExportedObject object, Losses losses) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(object.wire().properties());
    List<Object> apps = appNames(properties.remove(APP_NAMES), object);
    if (!apps.isEmpty()) {
      if (properties.get(APP_IDS) instanceof List<?> ids && !ids.isEmpty()) {
        losses.dropped(
            object, APP_IDS, "the names of the apps stand for their " + ids.size() + " ids");
      }
      properties.put(APP_IDS, apps);
    }
    if (properties.get(ASSIGNMENTS) instanceof List<?> list) {
      List<@Nullable Object> named = new ArrayList<>();
      for (int i = 0; i < list.size(); i++) {
        named.add(assignment(list.get(i), object, ASSIGNMENTS + "[" + i + "]", losses));
      }
      properties.put(ASSIGNMENTS, named);
    }
    return object.with(WireObject.of(properties));
  }

  /** Each is a string, or an object with a name. */
  private static List<Object> appNames(@Nullable Object names, ExportedObject object) {
    List<Object> texts = new ArrayList<>();
    if (names instanceof List<?> list) {
      for (Object element : list) {
        Object name = element instanceof Map<?, ?> app ? app.get(APP_NAME) : element;
        if (!(name instanceof String)) {
          throw GraphFormatException.at(
              object.path(APP_NAMES + "[" + texts.size() + "]"), "a name", "none");
        }
        texts.add(name);
      }
    }
    return texts;
  }

  private static @Nullable Object assignment(
      @Nullable Object assignment, ExportedObject object, String place, Losses losses) {
    if (assignment instanceof Map<?, ?> map
        && map.get(AssignmentCodec.TARGET) instanceof Map<?, ?> target
        && target.get(GROUP_NAME) instanceof String name) {
      if (target.get(GROUP_ID) instanceof String id && !id.equals(name)) {
        losses.dropped(
            object,
            place + "." + AssignmentCodec.TARGET + "." + GROUP_ID,
            "the name of the group stands for its id");
      }
      Map<Object, @Nullable Object> named = new LinkedHashMap<>(target);
      named.put(GROUP_ID, name);
      Map<Object, @Nullable Object> changed = new LinkedHashMap<>(map);
      changed.put(AssignmentCodec.TARGET, named);
      return changed;
    }
    return assignment;
  }
}
