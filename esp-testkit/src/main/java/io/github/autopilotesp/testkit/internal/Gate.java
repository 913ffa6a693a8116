package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.internal.metadata.ApiPath;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What Graph refuses before a request reaches a service. */
final class Gate {
  private static final Set<String> WITH_BODY = Set.of("POST", "PATCH", "PUT");

  private Gate() {}

  /**
   * Refuses what the API does not have, and what the fake does not support.
   *
   * @param served whether the fake supports the request
   */
  static void check(GraphRequest request, Target target, boolean served) {
    ApiPath place = target.place();
    place
        .unknown()
        .filter(segment -> !(served && AutopilotEvents.isBeyondMetadata(segment)))
        .ifPresent(
            segment -> {
              throw GraphError.badRequest("Resource not found for the segment '" + segment + "'.");
            });
    boolean has = place.counted() ? request.method().equals("GET") : has(place, request.method());
    if (place.call().isPresent() && !has) {
      throw noSuchMethod(request, target);
    }
    if (!served) {
      throw GraphError.notImplemented(request.method() + " /" + target.pathText());
    }
    checkContentType(request);
  }

  private static boolean has(ApiPath place, String method) {
    return place.call().map(call -> call.has(method)).orElse(true);
  }

  static void checkContentType(GraphRequest request) {
    if (!WITH_BODY.contains(request.method())) {
      return;
    }
    @Nullable String type = request.headers().get("Content-Type");
    if (type == null) {
      throw GraphError.badRequest(
          "Write requests (excluding DELETE) must contain the Content-Type header declaration.");
    }
    if (!type.toLowerCase(Locale.ROOT).startsWith("application/json")) {
      throw GraphError.badRequest("Entity only allows writes with a JSON Content-Type header.");
    }
  }

  private static GraphError noSuchMethod(GraphRequest request, Target target) {
    if (!target.isIntune()) {
      return new GraphError(
          405,
          "Request_BadRequest",
          "Specified HTTP method is not allowed for the request target.");
    }
    return new GraphError(
        400,
        "No method match route template",
        "No OData route exists that match template "
            + template(target.plainPath())
            + " with http verb "
            + request.method()
            + " for request /"
            + target.pathText()
            + ".");
  }

  /** {@code ~/singleton/navigation/key}. */
  private static String template(List<String> path) {
    return "~/singleton"
        + IntStream.range(1, path.size())
            .mapToObj(i -> i % 2 == 1 ? "/navigation" : "/key")
            .collect(Collectors.joining());
  }
}
