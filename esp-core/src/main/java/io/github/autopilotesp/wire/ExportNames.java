package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Replaces ids with names, if a tool wrote names in addition to them or instead of them. Names can
 * be looked up in another tenant, where the ids are meaningless.
 */
final class ExportNames {
  static final String APP_NAMES = "selectedMobileAppNames";
  private static final String APP_NAME = "name";
  static final String GROUP_NAME = "groupName";
  static final String GROUP_ID = "groupId";
  static final String FILTER_NAME = "filterName";

  /** IntuneCD's extra notes about a group. */
  private static final Set<String> ABOUT_GROUPS = Set.of("groupType", "membershipRule");

  private static final String APP_IDS = EspProperty.SELECTED_APPS.wireName();
  private static final String ASSIGNMENTS = EspProperty.ASSIGNMENTS.wireName();

  private ExportNames() {}

  static ExportedObject put(ExportedObject object, Losses losses) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>(object.wire().properties());
    List<Object> apps = appNames(properties.remove(APP_NAMES), object);
    if (!apps.isEmpty()) {
      if (properties.get(APP_IDS) instanceof List<?> ids && !ids.isEmpty()) {
        losses.dropped(
            object, APP_IDS, "the names of the apps replace their " + ids.size() + " ids");
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

  /** Returns the names; each is a string, or an object with a name. */
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
    if (!(assignment instanceof Map<?, ?> map
        && map.get(AssignmentCodec.TARGET) instanceof Map<?, ?> target)) {
      return assignment;
    }
    Map<String, @Nullable Object> named = new LinkedHashMap<>(WireValues.object(target));
    named.keySet().removeAll(ABOUT_GROUPS);
    String inside = place + "." + AssignmentCodec.TARGET + ".";
    putName(named, GROUP_NAME, GROUP_ID, inside, object, losses);
    putName(named, FILTER_NAME, AssignmentCodec.FILTER_ID, inside, object, losses);
    Map<String, @Nullable Object> changed = new LinkedHashMap<>(WireValues.object(map));
    changed.put(AssignmentCodec.TARGET, named);
    return changed;
  }

  private static void putName(
      Map<String, @Nullable Object> target,
      String nameKey,
      String idKey,
      String inside,
      ExportedObject object,
      Losses losses) {
    if (target.remove(nameKey) instanceof String name && !name.isEmpty()) {
      if (target.get(idKey) instanceof String id && !id.equals(name)) {
        losses.dropped(object, inside + idKey, "the name replaces the id");
      }
      target.put(idKey, name);
    }
  }
}
