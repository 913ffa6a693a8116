package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.ConnectionFailedException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Duration;
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

  /** What came of a read. */
  private record Answer(PortCall call, GraphResponse response, WireObject object) {
    List<WireObject> items() {
      if (!(object.properties().get("value") instanceof List<?> values)) {
        throw PortFailures.unreadable(call, response, "It has no list named value.");
      }
      List<WireObject> items = new ArrayList<>();
      for (@Nullable Object value : values) {
        if (!(value instanceof Map<?, ?> map)) {
          throw PortFailures.unreadable(
              call, response, "Its list holds something that is no object.");
        }
        items.add(TenantRequests.object(map));
      }
      return items;
    }
  }

  /** Sends a read; an answer that is not 2xx is a failure. */
  private GraphResponse send(PortCall call) {
    if (Thread.currentThread().isInterrupted()) {
      throw PortFailures.interrupted(call.operation());
    }
    GraphResponse response = connected(call);
    if (response.status() < 200 || (response.status() >= 300 && response.status() < 400)) {
      throw PortFailures.unreadable(call, response, "It is neither a result nor a refusal.");
    } else if (!response.isSuccess()) {
      throw refused(call, response);
    }
    return response;
  }

  private GraphResponse connected(PortCall call) {
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

  /** What an answer other than 2xx says. */
  TenantException refused(PortCall call, GraphResponse response) {
    return PortFailures.of(call, response, retryAfter(response));
  }

  /** The wait that an answer asks for. */
  Optional<Duration> retryAfter(GraphResponse response) {
    return PortFailures.retryAfter(response, tenant.clock().instant());
  }

  private Answer read(PortCall call) {
    GraphResponse response = send(call);
    try {
      return new Answer(call, response, parse(String.valueOf(response.body())));
    } catch (GraphFormatException e) {
      throw PortFailures.unreadable(call, response, String.valueOf(e.getMessage()));
    }
  }

  /** Reads an answer whatever its length: it is in memory already, and made by the fake. */
  static WireObject parse(String body) {
    return GraphJson.parse(body, Integer.MAX_VALUE);
  }

  /**
   * What answers a read, or empty if it is not there. An id of a form that the service never gives
   * out is answered with 400, not with 404.
   */
  private Optional<Answer> answer(PortCall call) {
    try {
      return Optional.of(read(call));
    } catch (TenantException.NotFound e) {
      return Optional.empty();
    } catch (TenantException.Rejected e) {
      if (e.status().orElse(0) == 400) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The object that answers a read, or empty if it is not there. */
  Optional<WireObject> find(PortCall call) {
    return answer(call).map(Answer::object);
  }

  /** An object, if it is the one that was asked for: ids are compared as the service does. */
  static WireObject about(String id, WireObject wire, PortCall call) {
    if (wire.string("id").filter(id::equalsIgnoreCase).isEmpty()) {
      throw PortFailures.unreadable(call, null, "It is about something else than " + id + ".");
    }
    return wire;
  }

  /** Reads one object with the codec; what the codec cannot read is the service's fault. */
  static <T> T read(PortCall call, WireObject wire, Function<WireObject, T> codec) {
    try {
      return codec.apply(wire);
    } catch (GraphFormatException e) {
      throw PortFailures.unreadable(call, null, String.valueOf(e.getMessage()));
    }
  }

  /** All items of a collection. */
  List<WireObject> all(PortCall call) {
    return all(read(call));
  }

  <T> List<T> all(PortCall call, Function<WireObject, T> codec) {
    return all(call).stream().map(wire -> read(call, wire, codec)).toList();
  }

  /** All items of a collection, or empty if what it hangs below is not there. */
  Optional<List<WireObject>> findAll(PortCall call) {
    return answer(call).map(this::all);
  }

  private List<WireObject> all(Answer firstPage) {
    List<WireObject> items = new ArrayList<>(firstPage.items());
    Optional<String> next = firstPage.object().string(NEXT);
    while (next.isPresent()) {
      Answer page = read(firstPage.call().next(next.get()));
      items.addAll(page.items());
      next = page.object().string(NEXT);
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
      PortCall call = request.apply(id);
      find(call)
          .map(wire -> about(String.valueOf(id), wire, call))
          .ifPresent(wire -> found.put(id, read(call, wire, codec)));
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
