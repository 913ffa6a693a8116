package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import io.github.autopilotesp.testkit.internal.odata.Expansion;
import io.github.autopilotesp.testkit.internal.odata.Listing;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import io.github.autopilotesp.testkit.internal.odata.Selection;
import io.github.autopilotesp.testkit.internal.odata.TypeNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** How a call wants to see objects: which of them, which properties, and what is expanded. */
final class View {
  /** What stands in the place of an expanded property of an item. */
  @FunctionalInterface
  interface Expander extends Function<ObjectNode, JsonNode> {}

  private static final List<String> OBJECTS = List.of("directoryObject", "group", "device", "user");

  private final Call call;
  private final String declared;
  private final Schema schema;
  private final Selection selection;
  private final Map<String, Expander> expanded = new LinkedHashMap<>();
  private final UnaryOperator<ObjectNode> byDefault;

  /**
   * Reads what a call selects and expands; refuses what its type does not have.
   *
   * @param collected the type that the collection holds
   * @param expandable what can be expanded
   */
  View(Call call, String collected, Vocabulary vocabulary, Map<String, Expander> expandable) {
    this.call = call;
    this.declared = call.target().place().cast().orElse(collected);
    Metadata metadata = call.metadata();
    List<String> names = declared.equals("directoryObject") ? OBJECTS : List.of(declared);
    List<ResourceType> types =
        names.stream().flatMap(name -> metadata.type(name).stream()).toList();
    Set<String> more = new LinkedHashSet<>();
    if (call.isBeta()) {
      names.forEach(name -> more.addAll(vocabulary.beyond(metadata, name)));
    }
    this.schema = new Schema(types, more, collected.equals("deviceEnrollmentConfiguration"));
    this.selection = Selection.of(call.query(), schema);
    this.byDefault = Shape.byDefault(declared, call.isBeta());
    call.query().expansions().forEach(expansion -> expand(expansion, expandable));
  }

  private void expand(Expansion expansion, Map<String, Expander> expandable) {
    String name = schema.spelled(expansion.name());
    Expander expander = expandable.get(name);
    Set<String> options = expansion.options().present();
    if (expander == null || !Set.of("$select").containsAll(options)) {
      throw GraphError.notImplemented("$expand=" + expansion.name() + " with " + options);
    }
    List<String> selected = expansion.options().names("$select");
    expanded.put(
        name, selected.isEmpty() ? expander : item -> selected(expander.apply(item), selected));
  }

  private static JsonNode selected(JsonNode value, List<String> names) {
    Stream.of(value).filter(JsonNode::isArray).forEach(list -> list.forEach(e -> keep(e, names)));
    keep(value, names);
    return value;
  }

  private static void keep(JsonNode value, List<String> names) {
    if (value instanceof ObjectNode object) {
      List<String> all = new ArrayList<>();
      object.fieldNames().forEachRemaining(all::add);
      all.removeIf(name -> names.contains(name) || name.startsWith("@"));
      object.remove(all);
    }
  }

  /** One page of full items. */
  Answer page(String path, List<ObjectNode> items, int pageSize) {
    String cast = call.target().place().cast().orElse("");
    List<ObjectNode> some =
        cast.isEmpty() ? items : items.stream().filter(i -> TypeNames.isOf(i, cast)).toList();
    String url = call.target().base() + "/" + call.target().pathText();
    String context = call.target().context(path + suffix());
    return Answer.ok(
        new Listing(call.query(), schema, pageSize)
            .page(url, context, some, item -> shown(path, item)));
  }

  /** One full item. */
  Answer one(String path, ObjectNode item, int status) {
    call.query().requireOneItem();
    ObjectNode body = Json.object();
    body.put("@odata.context", call.target().context(path + suffix() + "/$entity"));
    body.setAll(shown(path, item));
    return new Answer(status, body, Map.of());
  }

  private String suffix() {
    List<String> parts = new ArrayList<>();
    String selected = selection.contextSuffix();
    if (!selected.isEmpty()) {
      parts.add(selected.substring(1, selected.length() - 1));
    }
    expanded.keySet().forEach(name -> parts.add(name + "()"));
    return parts.isEmpty() ? "" : "(" + String.join(",", parts) + ")";
  }

  private ObjectNode shown(String path, ObjectNode item) {
    ObjectNode visible = call.isBeta() ? item : Shape.inV1(declared, item);
    ObjectNode some = selection.isAll() ? byDefault.apply(visible) : selection.apply(visible);
    if (expanded.isEmpty()) {
      return some;
    }
    ObjectNode whole = Json.object().setAll(some);
    expanded.forEach(
        (name, expander) -> {
          if (call.target().isIntune()) {
            whole.put(name + "@odata.context", call.target().context(below(path, item, name)));
          }
          whole.set(name, v1(name, expander.apply(item)));
        });
    return whole;
  }

  /** {@code things('id')/microsoft.graph.derivedThing/assignments}. */
  private String below(String path, ObjectNode item, String navigation) {
    String type = Shape.typeOf(declared, item);
    String cast = type.equals(declared) ? "" : "microsoft.graph." + type + "/";
    return path + "('" + item.path("id").asText() + "')/" + cast + navigation;
  }

  private JsonNode v1(String name, JsonNode value) {
    if (call.isBeta()) {
      return value;
    }
    ObjectNode holder = Json.object().set(name, value);
    return Shape.inV1(declared, holder).path(name);
  }
}
