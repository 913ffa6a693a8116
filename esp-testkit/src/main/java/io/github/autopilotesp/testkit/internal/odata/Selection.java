package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The properties that {@code $select} asks for; all where it is absent. */
public final class Selection {
  private final Set<String> names;

  private Selection(Set<String> names) {
    this.names = names;
  }

  public static Selection of(Query query, Schema schema) {
    List<String> names = query.names("$select");
    if (names.contains("*")) {
      return new Selection(Set.of());
    }
    names.forEach(name -> schema.require(name, "Select and Expand"));
    return new Selection(new LinkedHashSet<>(names));
  }

  public ObjectNode apply(ObjectNode item) {
    if (names.isEmpty()) {
      return item;
    }
    ObjectNode selected = JsonNodeFactory.instance.objectNode();
    item.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              boolean expanded = name.startsWith("assignments");
              if (expanded || name.startsWith("@odata.") || names.contains(name)) {
                selected.set(name, property.getValue());
              }
            });
    return selected;
  }

  public String contextSuffix() {
    return names.isEmpty() ? "" : "(" + String.join(",", names) + ")";
  }
}
