package io.github.autopilotesp.graph;

import io.github.autopilotesp.format.GraphFormatException;
import io.github.autopilotesp.format.GraphJson;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer to one request, or to one part of a batch. */
final class GraphAnswer {
  private static final String REQUEST_ID = "request-id";

  private final int status;
  private final Map<String, String> headers;
  private final @Nullable WireObject body;
  private final @Nullable GraphFormatException unreadable;
  private final List<String> requestIds;

  private GraphAnswer(
      int status,
      Map<String, String> headers,
      @Nullable WireObject body,
      @Nullable GraphFormatException unreadable,
      List<String> requestIds) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.unreadable = unreadable;
    this.requestIds = List.copyOf(requestIds);
  }

  /** An answer with a body as text; blank for none. */
  static GraphAnswer of(int status, Map<String, String> headers, String text) {
    @Nullable WireObject body = null;
    @Nullable GraphFormatException unreadable = null;
    if (!text.isBlank()) {
      try {
        body = GraphJson.parse(text);
      } catch (GraphFormatException e) {
        unreadable = e;
      }
    }
    return new GraphAnswer(status, ignoringCase(headers), body, unreadable, List.of());
  }

  /** The answer to a part of a batch. */
  static GraphAnswer part(int status, Map<String, String> headers, @Nullable WireObject body) {
    return new GraphAnswer(status, ignoringCase(headers), body, null, List.of());
  }

  private static Map<String, String> ignoringCase(Map<String, String> headers) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
  }

  /** This answer, with the ids of all requests that it took to get it. */
  GraphAnswer withRequestIds(List<String> all) {
    return new GraphAnswer(status, headers, body, unreadable, all);
  }

  int status() {
    return status;
  }

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The service's id of the request, from the header or else from the error in the body. */
  Optional<String> requestId() {
    return header(REQUEST_ID).or(() -> GraphError.in(this).requestId());
  }

  List<String> requestIds() {
    return requestIds;
  }

  /** The body, or empty if there is none or it is no JSON object. */
  Optional<WireObject> body() {
    return Optional.ofNullable(body);
  }

  /**
   * The body of an answer that has to have one.
   *
   * @throws TenantException.UnreadableAnswer if there is none, or it is no JSON object
   */
  WireObject object(GraphCall call) {
    if (body == null) {
      throw Failures.unreadable(
          call,
          this,
          unreadable == null ? "It has no body." : String.valueOf(unreadable.getMessage()),
          unreadable);
    }
    return body;
  }
}
