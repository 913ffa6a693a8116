package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.GraphError;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The properties in {@code $select}; all if it is absent. */
public final class Selection {
  /** Everything. */
  public static final Selection ALL = new Selection(Set.of());

  private final Set<String> names;

  private Selection(Set<String> names) {
    this.names = names;
  }

  public static Selection of(Query query, Schema schema) {
    List<String> names = query.names("$select");
    if (names.contains("*")) {
      return ALL;
    }
    Set<String> spelled = new LinkedHashSet<>();
    names.forEach(name -> spelled.add(spelled(name, schema)));
    return new Selection(spelled);
  }

  /** Returns the name; parts of a property can be selected in Graph, but not here. */
  private static String spelled(String name, Schema schema) {
    int slash = name.indexOf('/');
    String spelled = schema.spelled(slash < 0 ? name : name.substring(0, slash));
    if (slash >= 0) {
      throw GraphError.notImplemented("$select=" + name);
    }
    return spelled;
  }

  public boolean isAll() {
    return names.isEmpty();
  }

  /** Returns the selected properties of an item, and its annotations. */
  public ObjectNode apply(ObjectNode item) {
    if (isAll()) {
      return item;
    }
    ObjectNode selected = JsonNodeFactory.instance.objectNode();
    item.properties()
        .forEach(
            property -> {
              String name = property.getKey();
              String plain = name.replaceFirst("@odata\\..*", "");
              if (plain.isEmpty() || names.contains(plain)) {
                selected.set(name, property.getValue());
              }
            });
    return selected;
  }

  public String contextSuffix() {
    return names.isEmpty() ? "" : "(" + String.join(",", names) + ")";
  }
}
