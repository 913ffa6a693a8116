package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.rest.Failures;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.tenant.WireObject;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Reads collections to their end, page by page. A link to the next page is followed only within the
 * service that was asked: the token goes with the request.
 */
final class GraphPages {
  private final GraphRoot root;
  private final GraphLimits limits;

  GraphPages(GraphRoot root, GraphLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  /** Hands over all items of a collection, keeping one page at a time. */
  void forEach(
      GraphCall call,
      GraphAnswer firstPage,
      Function<GraphCall, GraphAnswer> read,
      Consumer<? super WireObject> sink) {
    Set<HttpUrl> seen = new HashSet<>(Set.of(root.of(call.address())));
    GraphAnswer page = firstPage;
    int count = 0;
    while (true) {
      List<WireObject> items = page.items(call);
      count += items.size();
      Optional<HttpUrl> next = next(call, page);
      checkLimits(call, page, count, seen.size(), next.isPresent());
      items.forEach(sink);
      if (next.isEmpty()) {
        return;
      }
      if (!seen.add(next.get())) {
        throw Failures.unreadable(
            call, page, "Its link to the next page leads back to a page before.");
      }
      page = read.apply(call.next(next.get().toString()));
    }
  }

  private void checkLimits(GraphCall call, GraphAnswer page, int items, int pages, boolean goesOn) {
    if (items > limits.items()) {
      throw Failures.unreadable(
          call,
          page,
          "The collection has more than " + limits.items() + " items. Raise maxItems if it may.");
    }
    if (goesOn && pages >= limits.pages()) {
      throw Failures.unreadable(
          call,
          page,
          "The collection has more than " + limits.pages() + " pages. Raise maxPages if it may.");
    }
  }

  /** The next page, or empty after the last. */
  private Optional<HttpUrl> next(GraphCall call, GraphAnswer page) {
    Optional<String> link = page.nextLink();
    if (link.isEmpty()) {
      return Optional.empty();
    }
    HttpUrl url = HttpUrl.parse(link.get());
    if (url == null) {
      throw Failures.unreadable(call, page, "Its link to the next page is not an address.");
    }
    if (!root.contains(url)) {
      throw Failures.unreadable(
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
}
