package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.internal.metadata.ApiCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds where requests lead, and remembers it for the latest ones, since clients ask for the same
 * URLs again and again. Not thread-safe: {@link GraphService} holds the lock.
 */
final class Router {
  private static final int MOST_REMEMBERED = 256;

  /**
   * Where a request leads.
   *
   * @param match the call that handles it; empty if the fake does not support it
   */
  record Routed(Target target, Optional<Routes.Match> match) {}

  private record Key(String method, String url) {}

  private final Routes routes;
  private final Map<Key, Routed> latest = new LinkedHashMap<>(16, 0.75f, true);

  Router(Routes routes) {
    this.routes = routes;
  }

  /** Refuses a URL that is none. */
  Routed route(String method, String url) {
    Key key = new Key(method, url);
    @Nullable Routed known = latest.get(key);
    if (known != null) {
      return known;
    }
    Target target = Target.parse(url);
    Routed routed = new Routed(target, match(method, target));
    if (latest.size() >= MOST_REMEMBERED) {
      latest.remove(latest.keySet().iterator().next());
    }
    latest.put(key, routed);
    return routed;
  }

  private Optional<Routes.Match> match(String method, Target target) {
    return routes
        .find(method, target.plainPath())
        .filter(found -> keys(target, found) == found.arguments().size());
  }

  /** Returns the number of keys in a path; what looks like a key may be a function of the API. */
  private static int keys(Target target, Routes.Match found) {
    return target.place().call().map(ApiCall::keys).orElse(found.arguments().size());
  }
}
