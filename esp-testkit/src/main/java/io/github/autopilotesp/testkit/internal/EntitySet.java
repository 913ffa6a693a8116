package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A read-only collection. Ids are case-insensitive. */
final class EntitySet {
  private static final Pattern NAMED_KEY = Pattern.compile("\\((\\w+)='(.*)'\\)");
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private final String path;
  private final String type;
  private final Vocabulary vocabulary;
  private final Map<String, ObjectNode> items = new LinkedHashMap<>();
  private final Map<String, ObjectNode> full = new LinkedHashMap<>();
  private final Map<String, View.Expander> expandable = new LinkedHashMap<>();
  private @Nullable List<ObjectNode> listed;
  private int pageSize;

  EntitySet(String path, String type, Vocabulary vocabulary, int pageSize) {
    this.path = path;
    this.type = type;
    this.vocabulary = vocabulary;
    this.pageSize = pageSize;
  }

  /** Makes a navigation property expandable. */
  void expandable(String navigation, View.Expander expander) {
    expandable.put(navigation, expander);
  }

  String type() {
    return type;
  }

  boolean isDirectory() {
    return !path.contains("/");
  }

  void put(ObjectNode item) {
    String key = key(item.path("id").asText());
    vocabulary.learn(type, item);
    items.put(key, item);
    full.put(key, Shape.full(type, item));
    listed = null;
  }

  Optional<ObjectNode> find(String id) {
    return Optional.ofNullable(items.get(key(id)));
  }

  /** Returns an object with every property of its type. */
  Optional<ObjectNode> findFull(String id) {
    return Optional.ofNullable(full.get(key(id)));
  }

  boolean remove(String id) {
    full.remove(key(id));
    listed = null;
    return items.remove(key(id)) != null;
  }

  List<ObjectNode> all() {
    return new ArrayList<>(items.values());
  }

  List<ObjectNode> allFull() {
    if (listed == null) {
      listed = List.copyOf(full.values());
    }
    return listed;
  }

  void pageSize(int size) {
    pageSize = size;
  }

  Answer list(Call call) {
    return page(call, path, type, allFull());
  }

  Answer get(Call call) {
    return one(call, require(call.argument(0)));
  }

  /** Returns whether a path identifies an object by a key other than its id. */
  static boolean isNamedKey(String key) {
    return NAMED_KEY.matcher(key).matches();
  }

  /** Makes a relation expandable and readable that is empty in this tenant. */
  void emptyRelation(String navigation) {
    expandable.put(navigation, item -> Json.array());
  }

  /** Returns the related objects, as in an expansion. */
  Answer related(Call call, String navigation) {
    String id = require(call.argument(0)).path("id").asText();
    String related =
        call.metadata().type(type).orElseThrow().property(navigation).orElseThrow().type().name();
    String context = isDirectory() ? related + "s" : path + "('" + id + "')/" + navigation;
    return page(call, context, related, List.of());
  }

  /** Returns a full object by its id, or by the key in the path. */
  ObjectNode require(String id) {
    Matcher named = NAMED_KEY.matcher(id);
    if (named.matches()) {
      return full.values().stream()
          .filter(item -> item.path(named.group(1)).asText().equalsIgnoreCase(named.group(2)))
          .findFirst()
          .orElseThrow(() -> GraphError.noSuchResource(named.group(2)));
    }
    return findFull(id).orElseThrow(() -> missing(id));
  }

  private GraphError missing(String id) {
    if (!isDirectory()) {
      return GraphError.intuneNotFound("The object '" + id + "' of " + path);
    }
    return GUID.matcher(id).matches() || type.equals("user")
        ? GraphError.noSuchResource(id)
        : GraphError.directory("Request_BadRequest", "Invalid object identifier '" + id + "'.");
  }

  Answer one(Call call, ObjectNode item) {
    return new View(call, type, vocabulary, expandable).one(path, item, 200);
  }

  /** Returns one item with its own type. */
  Answer typed(Call call, String contextPath, String itemType, ObjectNode item) {
    return new View(call, itemType, vocabulary, Map.of()).one(contextPath, item, 200);
  }

  /** Returns one page of full items of this collection or of one of its items. */
  Answer page(Call call, String contextPath, String itemType, List<ObjectNode> some) {
    Call allowed = isDirectory() ? DirectoryRules.check(call) : call;
    Map<String, View.Expander> inside = itemType.equals(type) ? expandable : Map.of();
    return new View(allowed, itemType, vocabulary, inside).page(contextPath, some, pageSize);
  }

  private static String key(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
