package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.WireObject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Objects inside of objects. */
final class Wire {
  private Wire() {}

  /** An object that stands inside of another {@link WireObject}. */
  static WireObject object(Map<?, ?> inner) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    inner.forEach((name, value) -> properties.put(String.valueOf(name), value));
    return WireObject.of(properties);
  }
}
