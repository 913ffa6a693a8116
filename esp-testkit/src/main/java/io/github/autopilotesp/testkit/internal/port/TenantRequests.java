package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.ConnectionFailedException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks a fake tenant in memory, and reads its answers with the codec. */
final class TenantRequests {
  private static final String NEXT = "@odata.nextLink";

  private final FakeTenant tenant;

  TenantRequests(FakeTenant tenant) {
    this.tenant = tenant;
  }

  /** Sends a read; an answer that is not 2xx is a failure. */
  GraphResponse send(PortCall call) {
    if (Thread.currentThread().isInterrupted()) {
      throw PortFailures.interrupted(call.operation());
    }
    GraphResponse response = read(call);
    if (!response.isSuccess()) {
      throw PortFailures.of(call, response);
    }
    return response;
  }

  private GraphResponse read(PortCall call) {
    try {
      return exchange(call);
    } catch (ConnectionFailedException e) {
      throw Thread.currentThread().isInterrupted()
          ? PortFailures.interrupted(call.operation())
          : PortFailures.unreachable(call, e);
    }
  }

  /** The answer to one request, whatever it is. */
  GraphResponse exchange(PortCall call) {
    return tenant.handle(call.request());
  }

  /** The object that answers a read. */
  WireObject get(PortCall call) {
    GraphResponse response = send(call);
    try {
      return parse(String.valueOf(response.body()));
    } catch (GraphFormatException e) {
      throw PortFailures.unreadable(call, e);
    }
  }

  /** Reads an answer whatever its length: it is in memory already, and made by the fake. */
  static WireObject parse(String body) {
    return GraphJson.parse(body, Integer.MAX_VALUE);
  }

  /**
   * The object that answers a read, or empty if it is not there. An id of a form that the service
   * never gives out is answered with 400, not with 404.
   */
  Optional<WireObject> find(PortCall call) {
    try {
      return Optional.of(get(call));
    } catch (TenantException.NotFound e) {
      return Optional.empty();
    } catch (TenantException.Rejected e) {
      if (e.status().orElse(0) == 400) {
        return Optional.empty();
      }
      throw e;
    }
  }

  <T> Optional<T> find(PortCall call, Function<WireObject, T> codec) {
    return find(call).map(wire -> read(call, wire, codec));
  }

  /** Reads one object with the codec; what the codec cannot read is the service's fault. */
  static <T> T read(PortCall call, WireObject wire, Function<WireObject, T> codec) {
    try {
      return codec.apply(wire);
    } catch (GraphFormatException e) {
      throw PortFailures.unreadable(call, e);
    }
  }

  /** All items of a collection. */
  List<WireObject> all(PortCall call) {
    return all(call, get(call));
  }

  <T> List<T> all(PortCall call, Function<WireObject, T> codec) {
    return all(call).stream().map(wire -> read(call, wire, codec)).toList();
  }

  /** All items of a collection, or empty if what it hangs below is not there. */
  Optional<List<WireObject>> findAll(PortCall call) {
    return find(call).map(firstPage -> all(call, firstPage));
  }

  private List<WireObject> all(PortCall call, WireObject firstPage) {
    List<WireObject> items = new ArrayList<>(items(firstPage));
    Optional<String> next = firstPage.string(NEXT);
    while (next.isPresent()) {
      WireObject page = get(call.next(next.get()));
      items.addAll(items(page));
      next = page.string(NEXT);
    }
    return items;
  }

  private static List<WireObject> items(WireObject page) {
    List<WireObject> items = new ArrayList<>();
    if (page.properties().get("value") instanceof List<?> values) {
      for (Object value : values) {
        items.add(object((Map<?, ?>) value));
      }
    }
    return items;
  }

  private static WireObject object(Map<?, ?> map) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    map.forEach((name, value) -> properties.put((String) name, value));
    return WireObject.of(properties);
  }

  /** The items with some ids; what is not there is left out. */
  <I, T> Map<I, T> byId(
      Collection<I> ids, Function<I, PortCall> request, Function<WireObject, T> codec) {
    Map<I, T> found = new LinkedHashMap<>();
    for (I id : new LinkedHashSet<>(ids)) {
      find(request.apply(id), codec).ifPresent(item -> found.put(id, item));
    }
    return found;
  }

  /** The items whose name is a name in whatever case. */
  static <T> List<T> alike(String name, List<T> items, Function<T, String> nameOf) {
    return items.stream().filter(item -> nameOf.apply(item).equalsIgnoreCase(name)).toList();
  }

  /** The items with exactly one of some names; the service compares without regard to case. */
  <T> Map<String, List<T>> named(
      Collection<String> names, Function<String, PortCall> request, Function<WireObject, T> codec) {
    Map<String, List<T>> found = new LinkedHashMap<>();
    for (String name : new LinkedHashSet<>(names)) {
      PortCall call = request.apply(name);
      List<T> bearers =
          all(call).stream()
              .filter(item -> item.string("displayName").filter(name::equals).isPresent())
              .map(item -> read(call, item, codec))
              .toList();
      if (!bearers.isEmpty()) {
        found.put(name, bearers);
      }
    }
    return found;
  }
}
