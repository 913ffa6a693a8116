package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Applies a query's options to the items of a collection and answers one page of them. */
public final class Listing {
  private final Query query;
  private final Schema schema;
  private final int pageSize;

  public Listing(Query query, Schema schema, int pageSize) {
    this.query = query;
    this.schema = schema;
    this.pageSize = pageSize;
  }

  /** The items that the filter lets through, in the order asked for. */
  public <T> List<T> matching(List<T> items, java.util.function.Function<T, ObjectNode> json) {
    String filter = query.option("$filter");
    List<T> matching = items;
    if (filter != null) {
      var predicate = Filter.parse(filter, schema);
      matching = items.stream().filter(item -> predicate.test(json.apply(item))).toList();
    }
    List<String> order = query.names("$orderby");
    if (order.isEmpty()) {
      return matching;
    }
    var ordering = Ordering.parse(order, schema);
    return matching.stream()
        .sorted((a, b) -> ordering.compare(json.apply(a), json.apply(b)))
        .toList();
  }

  /**
   * One page.
   *
   * @param url the collection's absolute URL, for the link to the next page
   * @param context the value of {@code @odata.context}
   */
  public ObjectNode page(String url, String context, List<ObjectNode> items) {
    List<ObjectNode> matching = matching(items, item -> item);
    Page page = Page.of(query, matching.size(), pageSize);
    Selection selection = Selection.of(query, schema);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("@odata.context", context + selection.contextSuffix());
    if ("true".equals(query.option("$count"))) {
      body.put("@odata.count", matching.size());
    }
    if (page.hasNext()) {
      body.put("@odata.nextLink", url + "?" + query.continuedAt(page.nextToken()));
    }
    ArrayNode value = body.putArray("value");
    matching.subList(page.from(), page.to()).forEach(item -> value.add(selection.apply(item)));
    return body;
  }
}
