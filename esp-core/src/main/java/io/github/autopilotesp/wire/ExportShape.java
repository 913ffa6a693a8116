package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the objects in the JSON of a tool, whatever is wrapped around them. */
final class ExportShape {
  private static final String VALUE = "value";

  private ExportShape() {}

  static List<ExportedObject> objects(Object root) {
    return graphObjects(root);
  }

  /** Graph's own shapes only: an object, an array, or a {@code value} list. */
  static List<ExportedObject> graphObjects(Object root) {
    List<ExportedObject> objects = new ArrayList<>();
    if (root instanceof List<?> list) {
      addAll(list, "", objects);
    } else {
      add(WireObject.of(WireValues.object(root)), "", objects);
    }
    return objects;
  }

  private static void add(WireObject object, String path, List<ExportedObject> objects) {
    if (path.isEmpty()) {
      refuseDocument(object);
      if (object.properties().get(VALUE) instanceof List<?> list) {
        addAll(list, VALUE, objects);
        return;
      }
    }
    objects.add(ExportedObject.complete(object, path));
  }

  private static void addAll(List<?> list, String path, List<ExportedObject> objects) {
    for (int i = 0; i < list.size(); i++) {
      String place = path + "[" + i + "]";
      @Nullable Object element = list.get(i);
      if (!(element instanceof Map)) {
        throw GraphFormatException.at(place, "an object", WireValues.inWords(element));
      }
      add(WireObject.of(WireValues.object(element)), place, objects);
    }
  }

  static void refuseDocument(WireObject root) {
    if (root.has("version") && root.has("profiles")) {
      throw profileDocument();
    }
  }

  static GraphFormatException profileDocument() {
    return GraphFormatException.at(
        "", "Graph's own JSON", "a profile document, which ProfileDocument.read or parse reads");
  }
}
