package io.github.autopilotesp.testkit.internal.odata;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Applies a query's options to the items of a collection and returns one page. */
public final class Listing {
  private final Query query;
  private final Schema schema;
  private final int pageSize;

  public Listing(Query query, Schema schema, int pageSize) {
    this.query = query;
    this.schema = schema;
    this.pageSize = pageSize;
  }

  /** Returns the items that match filter and search, in the requested order. */
  private List<ObjectNode> matching(List<ObjectNode> items) {
    @Nullable String filter = query.option("$filter");
    @Nullable String search = query.option("$search");
    List<ObjectNode> matching = items;
    if (filter != null) {
      matching = matching.stream().filter(Filter.parse(filter, schema)).toList();
    }
    if (search != null) {
      matching = matching.stream().filter(Search.parse(search)).toList();
    }
    List<String> order = query.names("$orderby");
    return order.isEmpty()
        ? matching
        : matching.stream().sorted(Ordering.parse(order, schema)).toList();
  }

  /**
   * Returns one page.
   *
   * @param url the collection's absolute URL, for the link to the next page
   * @param items all items, with every property
   * @param shown converts an item to its form in the response
   */
  public ObjectNode page(String url, List<ObjectNode> items, UnaryOperator<ObjectNode> shown) {
    List<ObjectNode> matching = matching(items);
    Page page = Page.of(query, matching.size(), pageSize);
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (query.isCounted() && !query.has("$skiptoken")) {
      body.put("@odata.count", matching.size());
    }
    if (page.hasNext()) {
      body.put("@odata.nextLink", url + "?" + query.continuedAt(page.nextToken()));
    }
    ArrayNode value = body.putArray("value");
    matching.subList(page.from(), page.to()).forEach(item -> value.add(shown.apply(item)));
    return body;
  }
}
