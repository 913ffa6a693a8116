package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Reads collections to their end, page by page. A link to the next page is followed only within the
 * service that was asked: the token goes with the request.
 */
final class GraphPages {
  private static final String NEXT = "@odata.nextLink";

  private final GraphTransport transport;
  private final HttpUrl root;

  GraphPages(GraphTransport transport, URI root) {
    this.transport = transport;
    this.root = Objects.requireNonNull(HttpUrl.get(root));
  }

  /** All items of a collection. */
  List<WireObject> all(GraphCall call, Deadline deadline) {
    return all(call, transport.send(call, deadline), deadline);
  }

  /** All items of a collection, of which the first page is there already. */
  List<WireObject> all(GraphCall call, GraphAnswer firstPage, Deadline deadline) {
    List<WireObject> items = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(call.path()));
    GraphAnswer page = firstPage;
    while (true) {
      items.addAll(items(call, page));
      Optional<String> next = next(call, page);
      if (next.isEmpty()) {
        return items;
      }
      if (!seen.add(next.get())) {
        throw unreadable(call, page, "Its link to the next page leads back to a page before.");
      }
      page = transport.send(call.withPath(next.get()), deadline);
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

  /** Path and query of the next page below the service root, or empty after the last. */
  private Optional<String> next(GraphCall call, GraphAnswer page) {
    Optional<String> link = page.object(call).string(NEXT);
    if (link.isEmpty()) {
      return Optional.empty();
    }
    HttpUrl url = HttpUrl.parse(link.get());
    if (url == null) {
      throw unreadable(call, page, "Its link to the next page is not an address.");
    }
    if (!isWithinRoot(url)) {
      throw unreadable(
          call,
          page,
          "Its link to the next page leads to "
              + url.scheme()
              + "://"
              + url.host()
              + ":"
              + url.port()
              + url.encodedPath()
              + ", and is not followed: the token is for "
              + root
              + " only.");
    }
    String path = url.encodedPath().substring(root.encodedPath().length());
    return Optional.of(url.encodedQuery() == null ? path : path + "?" + url.encodedQuery());
  }

  /** Dots that lead out are gone once the link is parsed; empty segments could hide a host. */
  private boolean isWithinRoot(HttpUrl url) {
    return root.scheme().equals(url.scheme())
        && root.host().equals(url.host())
        && root.port() == url.port()
        && url.username().isEmpty()
        && url.password().isEmpty()
        && url.encodedPath().startsWith(root.encodedPath())
        && !url.encodedPath().contains("//");
  }

  private static TenantException unreadable(GraphCall call, GraphAnswer page, String problem) {
    return Failures.unreadable(call, page, problem, null);
  }
}
