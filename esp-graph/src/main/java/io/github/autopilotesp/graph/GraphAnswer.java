package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer to one request, or to one part of a batch. */
final class GraphAnswer {
  private static final String REQUEST_ID = "request-id";
  private static final int OK = 200;

  private final int status;
  private final Map<String, String> headers;
  private final @Nullable WireObject body;
  private final @Nullable String unreadable;
  private final Redaction redaction;

  private GraphAnswer(
      int status,
      Map<String, String> headers,
      @Nullable WireObject body,
      @Nullable String unreadable,
      Redaction redaction) {
    this.redaction = redaction;
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.unreadable = unreadable;
  }

  /**
   * An answer with a body as text, whose length was limited already; blank for none. The redaction
   * is for what is told of it.
   */
  static GraphAnswer of(int status, Map<String, String> headers, String text, Redaction redaction) {
    @Nullable WireObject body = null;
    @Nullable String unreadable = null;
    if (!text.isBlank()) {
      try {
        body = GraphJson.parse(text, Integer.MAX_VALUE);
      } catch (GraphFormatException e) {
        // What was found may be a piece of the token.
        unreadable =
            "It is not " + e.expected() + e.position().map(at -> " at " + at).orElse("") + ".";
      }
    }
    return new GraphAnswer(status, ignoringCase(headers), body, unreadable, redaction);
  }

  /**
   * An answer that is not taken in, whatever its status: it proves nothing, and a write that it is
   * about has an unknown outcome.
   */
  static GraphAnswer unusable(Map<String, String> headers, String why, Redaction redaction) {
    return new GraphAnswer(OK, ignoringCase(headers), null, why, redaction);
  }

  /** The answer to a part of a batch. */
  GraphAnswer part(int partStatus, Map<String, String> partHeaders, @Nullable WireObject part) {
    return new GraphAnswer(partStatus, ignoringCase(partHeaders), part, null, redaction);
  }

  /** The answer to a part of a batch whose body is not what Graph sends. */
  GraphAnswer unreadablePart(int partStatus, Map<String, String> partHeaders, String problem) {
    return new GraphAnswer(partStatus, ignoringCase(partHeaders), null, problem, redaction);
  }

  private static Map<String, String> ignoringCase(Map<String, String> headers) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    return copy;
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
    return header(REQUEST_ID).map(this::told).or(() -> GraphError.in(this).requestId());
  }

  /** Words of the service as they may stand in a message or a log. */
  String told(String words) {
    return redaction.told(words);
  }

  /** Whether the body is what Graph sends: none, or a JSON object. A page of a proxy is not. */
  boolean isWellFormed() {
    return unreadable == null;
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
          call, this, unreadable == null ? "It has no body." : told(unreadable), null);
    }
    return body;
  }
}
