package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections to their end, page by page. A link to the next page is followed only within the
 * service that was asked: the token goes with the request.
 */
final class GraphPages {
  private static final String NEXT = "@odata.nextLink";

  private final GraphSender sender;
  private final GraphRoot root;
  private final GraphLimits limits;

  GraphPages(GraphSender sender, GraphRoot root, GraphLimits limits) {
    this.sender = sender;
    this.root = root;
    this.limits = limits;
  }

  /** All items of a collection. */
  List<WireObject> all(GraphCall call, Deadline deadline) {
    return all(call, sender.send(call, deadline), deadline);
  }

  /** All items of a collection, of which the first page is there already. */
  List<WireObject> all(GraphCall call, GraphAnswer firstPage, Deadline deadline) {
    List<WireObject> items = new ArrayList<>();
    forEach(call, firstPage, deadline, items::add);
    return items;
  }

  /** Hands over all items of a collection, keeping one page at a time. */
  void forEach(GraphCall call, Deadline deadline, Consumer<WireObject> sink) {
    forEach(call, sender.send(call, deadline), deadline, sink);
  }

  private void forEach(
      GraphCall call, GraphAnswer firstPage, Deadline deadline, Consumer<WireObject> sink) {
    Set<HttpUrl> seen = new HashSet<>(Set.of(root.of(call.address())));
    GraphAnswer page = firstPage;
    int count = 0;
    while (true) {
      List<WireObject> items = items(call, page);
      count += items.size();
      Optional<HttpUrl> next = next(call, page);
      checkLimits(call, page, count, seen.size(), next.isPresent());
      items.forEach(sink);
      if (next.isEmpty()) {
        return;
      }
      if (!seen.add(next.get())) {
        throw unreadable(call, page, "Its link to the next page leads back to a page before.");
      }
      page = sender.send(call.at(new GraphAddress.Link(next.get())), deadline);
    }
  }

  private void checkLimits(GraphCall call, GraphAnswer page, int items, int pages, boolean goesOn) {
    if (items > limits.items()) {
      throw unreadable(
          call,
          page,
          "The collection has more than " + limits.items() + " items. Raise maxItems if it may.");
    }
    if (goesOn && pages >= limits.pages()) {
      throw unreadable(
          call,
          page,
          "The collection has more than " + limits.pages() + " pages. Raise maxPages if it may.");
    }
  }

  /** The items of one page. */
  static List<WireObject> items(GraphCall call, GraphAnswer page) {
    if (!(page.object(call).properties().get("value") instanceof List<?> values)) {
      throw unreadable(call, page, "It has no list named value.");
    }
    List<WireObject> items = new ArrayList<>(values.size());
    for (@Nullable Object value : values) {
      if (!(value instanceof Map<?, ?> map)) {
        throw unreadable(call, page, "Its list holds something that is no object.");
      }
      items.add(Wire.object(map));
    }
    return items;
  }

  /** The next page, or empty after the last. */
  private Optional<HttpUrl> next(GraphCall call, GraphAnswer page) {
    Optional<String> link = page.object(call).string(NEXT);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    HttpUrl url = HttpUrl.parse(link.get());
    if (url == null) {
      throw unreadable(call, page, "Its link to the next page is not an address.");
    }
    if (!root.contains(url)) {
      throw unreadable(
          call,
          page,
          "Its link to the next page leads to "
              + page.told(url.scheme() + "://" + url.host() + ":" + url.port() + url.encodedPath())
              + ", and is not followed: the token is for "
              + root.url()
              + " only.");
    }
    return Optional.of(url);
  }

  private static TenantException unreadable(GraphCall call, GraphAnswer page, String problem) {
    return Failures.unreadable(call, page, problem, null);
  }
}
