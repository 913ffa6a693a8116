package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.autopilotesp.testkit.internal.odata.Listing;
import io.github.autopilotesp.testkit.internal.odata.Schema;
import io.github.autopilotesp.testkit.internal.odata.Selection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A collection that clients only read. Ids are compared without regard to case. */
final class EntitySet {
  private final String path;
  private final Schema schema;
  private final boolean strict;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private int pageSize;

  EntitySet(String path, Schema schema, boolean strict, int pageSize) {
    this.path = path;
    this.schema = schema;
    this.strict = strict;
    this.pageSize = pageSize;
  }

  /** The type's own properties and, where types are not told apart, those that items have. */
  private Schema schema() {
    return strict ? schema : schema.seenIn(all());
  }

  void put(ObjectNode item) {
    items.put(key(item.path("id").asText()), item);
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(items.get(key(id)));
  }

  boolean remove(String id) {
    return items.remove(key(id)) != null;
  }

  List<ObjectNode> all() {
    return new ArrayList<>(items.values());
  }

  void pageSize(int size) {
    pageSize = size;
  }

  Answer list(Call call) {
    return page(call, call.target().context(path), schema(), all());
  }

  Answer get(Call call) {
    return one(call, require(call.argument(0)));
  }

  ObjectNode require(String id) {
    return find(id).orElseThrow(() -> GraphError.notFound("The object '" + id + "' of " + path));
  }

  Answer one(Call call, ObjectNode item) {
    Selection selection = Selection.of(call.query(), schema());
    ObjectNode body = Json.object();
    body.put(
        "@odata.context", call.target().context(path + selection.contextSuffix() + "/$entity"));
    body.setAll(selection.apply(item));
    return Answer.ok(body);
  }

  /** One page of items that belong to this collection or hang below one of its items. */
  Answer page(Call call, String context, Schema itemSchema, List<ObjectNode> some) {
    Target target = call.target();
    String url = target.base() + "/" + target.pathText();
    return Answer.ok(new Listing(call.query(), itemSchema, pageSize).page(url, context, some));
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
