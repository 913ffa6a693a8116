package io.github.autopilotesp.testkit.clients;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.kiota.serialization.Parsable;
import com.microsoft.kiota.serialization.ValuedEnum;
import java.lang.reflect.Method;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Holds what an SDK's model read against the JSON that it read it from. */
final class TypedReading {
  private final List<String> faults = new ArrayList<>();

  private TypedReading() {}

  /** What the model does not know, or did not read. */
  static List<String> faults(JsonNode json, Parsable model) {
    TypedReading reading = new TypedReading();
    reading.object(model.getClass().getSimpleName(), json, model);
    return reading.faults;
  }

  private void object(String path, JsonNode json, Parsable model) {
    String type = json.path("@odata.type").asText().replaceFirst(".*\\.", "");
    if (!type.isEmpty() && !model.getClass().getSimpleName().equalsIgnoreCase(type)) {
      faults.add(path + " is read as " + model.getClass().getSimpleName() + ", not " + type);
    }
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      if (!field.getKey().contains("@")) {
        String at = path + "/" + field.getKey();
        if (model.getFieldDeserializers().containsKey(field.getKey())) {
          value(at, field.getValue(), get(model, field.getKey()));
        } else {
          faults.add(at + " is not known");
        }
      }
    }
  }

  private void value(String path, JsonNode json, Object read) {
    if (json.isNull() || (json.isArray() && json.isEmpty())) {
      return;
    }
    if (read instanceof Parsable model) {
      object(path, json, model);
    } else if (read instanceof List<?> list) {
      for (int i = 0; i < json.size(); i++) {
        value(path + "/" + i, json.get(i), i < list.size() ? list.get(i) : null);
      }
    } else if (!said(json, read)) {
      faults.add(path + " is " + json + " and was read as " + read);
    }
  }

  private static boolean said(JsonNode json, Object read) {
    if (read instanceof ValuedEnum member) {
      return member.getValue().equals(json.asText());
    }
    if (read instanceof Collection<?> flags) {
      return flags.size() == json.asText().split(",", -1).length;
    }
    if (read instanceof OffsetDateTime time) {
      return time.equals(OffsetDateTime.parse(json.asText()));
    }
    return read != null && json.asText().equals(String.valueOf(read));
  }

  private static Object get(Parsable model, String property) {
    for (Method method : model.getClass().getMethods()) {
      if (method.getName().equalsIgnoreCase("get" + property) && method.getParameterCount() == 0) {
        try {
          return method.invoke(model);
        } catch (ReflectiveOperationException e) {
          throw new LinkageError(property, e);
        }
      }
    }
    throw new AssertionError(model.getClass() + " has no " + property);
  }
}
