package io.github.autopilotesp.wire;

import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the objects in a tool's JSON, whatever they are wrapped in. */
final class ExportShape {
  private static final String VALUE = "value";

  private ExportShape() {}

  /** Returns the objects in any tool's JSON, and adds what is lost from the tool's own format. */
  static List<ExportedObject> objects(Object root, Losses losses) {
    List<ExportedObject> objects = new ArrayList<>();
    for (ExportedObject object : graphObjects(root)) {
      if (object.path().isEmpty() && TerraformExport.isOne(object.wire())) {
        return TerraformExport.read(object.wire(), losses);
      }
      Optional<UtcmExport.Resources> resources = UtcmExport.resources(object.wire());
      if (resources.isPresent()) {
        UtcmExport.add(resources.get(), object.path(), objects, losses);
      } else {
        objects.add(object);
      }
    }
    return objects;
  }

  /** Returns the objects in Graph JSON only: an object, an array, or a {@code value} list. */
  static List<ExportedObject> graphObjects(Object root) {
    if (root instanceof List<?> list) {
      return all(list, "");
    }
    WireObject object = WireObject.of(WireValues.object(root));
    refuseDocument(object);
    return object.properties().get(VALUE) instanceof List<?> list
        ? all(list, VALUE)
        : List.of(ExportedObject.complete(object, ""));
  }

  private static List<ExportedObject> all(List<?> list, String path) {
    List<ExportedObject> objects = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      String place = path + "[" + i + "]";
      Object element = list.get(i);
      if (!(element instanceof Map)) {
        throw GraphFormatException.at(place, "an object", WireValues.inWords(element));
      }
      objects.add(ExportedObject.complete(WireObject.of(WireValues.object(element)), place));
    }
    return objects;
  }

  private static void refuseDocument(WireObject root) {
    if (root.has("version") && root.has("profiles")) {
      throw profileDocument();
    }
  }

  static GraphFormatException profileDocument() {
    return GraphFormatException.at(
        "", "Graph's own JSON", "a profile document, which ProfileDocument.read or parse reads");
  }
}
