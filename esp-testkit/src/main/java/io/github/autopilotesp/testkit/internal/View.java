package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.metadata.Metadata;
import io.github.autopilotesp.testkit.internal.metadata.ResourceType;
import io.github.autopilotesp.testkit.internal.metadata.TypeRef;
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
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** How a call selects objects and properties, and what it expands. */
final class View {
  /** Returns the expanded property of an item. */
  @FunctionalInterface
  interface Expander extends Function<ObjectNode, JsonNode> {}

  private static final List<String> OBJECTS = List.of("directoryObject", "group", "device", "user");

  private final Call call;
  private final Vocabulary vocabulary;
  private final String declared;
  private final boolean endsWithFails;
  private @Nullable Schema schema;
  private final Selection selection;
  private final Map<String, Expander> expanded = new LinkedHashMap<>();
  private final UnaryOperator<ObjectNode> byDefault;

  /**
   * Reads what a call selects and expands; refuses what its type does not have.
   *
   * @param collected the type of the collection
   * @param expandable what can be expanded
   */
  View(Call call, String collected, Vocabulary vocabulary, Map<String, Expander> expandable) {
    this.call = call;
    this.vocabulary = vocabulary;
    this.declared = call.target().place().cast().orElse(collected);
    this.endsWithFails = collected.equals("deviceEnrollmentConfiguration");
    this.selection =
        call.query().has("$select") ? Selection.of(call.query(), schema()) : Selection.ALL;
    this.byDefault = Shape.byDefault(declared, call.isBeta());
    call.query().expansions().forEach(expansion -> expand(expansion, expandable));
  }

  /** Returns the properties that the query may use; lazily, because few queries do. */
  private Schema schema() {
    if (schema == null) {
      schema = schema(declared, endsWithFails);
    }
    return schema;
  }

  private Schema schema(String type, boolean endsWithFails) {
    Metadata metadata = call.metadata();
    List<String> names = type.equals("directoryObject") ? OBJECTS : List.of(type);
    List<ResourceType> types =
        names.stream().flatMap(name -> metadata.type(name).stream()).toList();
    Set<String> more = new LinkedHashSet<>();
    if (call.isBeta()) {
      names.forEach(name -> more.addAll(vocabulary.beyond(metadata, name)));
    }
    return new Schema(metadata, types, more, endsWithFails);
  }

  private void expand(Expansion expansion, Map<String, Expander> expandable) {
    Set<String> options = expansion.options().present();
    @Nullable Expander expander =
        expansion.name().equals("*") ? null : expandable.get(schema().spelled(expansion.name()));
    if (expander == null || !Set.of("$select").containsAll(options)) {
      throw GraphError.notImplemented("$expand=" + expansion.name() + " with " + options);
    }
    String name = schema().spelled(expansion.name());
    expanded.put(name, selected(expander, expansion, schema().type(name)));
  }

  private Expander selected(Expander expander, Expansion expansion, Optional<TypeRef> type) {
    if (!expansion.options().has("$select") || type.isEmpty()) {
      return expander;
    }
    Schema below = schema(type.get().name(), false);
    if (below.types().isEmpty()) {
      throw GraphError.notImplemented("$select in $expand=" + expansion.name());
    }
    Selection inside = Selection.of(expansion.options(), below);
    return item -> selected(inside, expander.apply(item));
  }

  private static JsonNode selected(Selection inside, JsonNode value) {
    if (value instanceof ObjectNode object) {
      return inside.apply(object);
    }
    if (!value.isArray()) {
      return value;
    }
    ArrayNode some = Json.array();
    value.forEach(element -> some.add(selected(inside, element)));
    return some;
  }

  /** Returns one page of full items. */
  Answer page(String path, List<ObjectNode> items, int pageSize) {
    if (call.target().isIntune() && call.query().has("$search")) {
      throw GraphError.notImplemented("$search in " + path);
    }
    String cast = call.target().place().cast().orElse("");
    List<ObjectNode> some =
        cast.isEmpty() ? items : items.stream().filter(i -> TypeNames.isOf(i, cast)).toList();
    String url = call.target().base() + "/" + call.target().pathText();
    String context = call.target().context(cast(path) + suffix());
    return Answer.ok(
        context,
        new Listing(call.query(), schema(), pageSize).page(url, some, item -> shown(path, item)));
  }

  /** Returns one full item. */
  Answer one(String path, ObjectNode item, int status) {
    call.query().requireOneItem();
    requireCast(path, item);
    String context = call.target().context(cast(path) + suffix() + "/$entity");
    return new Answer(status, Optional.of(context), shown(path, item), Map.of());
  }

  /** Refuses a cast to a type that the item does not have. */
  private void requireCast(String path, ObjectNode item) {
    Optional<String> cast = call.target().place().cast();
    boolean fits =
        !item.has("@odata.type") || cast.map(type -> TypeNames.isOf(item, type)).orElse(true);
    if (!fits) {
      String id = item.path("id").asText();
      throw call.target().isIntune()
          ? GraphError.intuneNotFound("The object '" + id + "' of " + cast(path))
          : GraphError.noSuchResource(id);
    }
  }

  /** Returns the path; Intune's collections include the type they are cast to. */
  private String cast(String path) {
    return call.target().isIntune()
        ? path + call.target().place().cast().map(type -> "/microsoft.graph." + type).orElse("")
        : path;
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
