package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The answer to one request, or to one part of a batch. */
public final class GraphAnswer {
  private static final String REQUEST_ID = "request-id";
  private static final String NEXT = "@odata.nextLink";
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
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body;
    this.unreadable = unreadable;
  }

  /**
   * Creates an answer from the text of its body, whose length is already limited; blank for none.
   * The redaction applies to what messages quote from it.
   */
  public static GraphAnswer of(
      int status, Map<String, String> headers, String text, Redaction redaction) {
    @Nullable WireObject body = null;
    @Nullable String unreadable = null;
    if (!text.isBlank()) {
      try {
        body = GraphJson.parse(text, Integer.MAX_VALUE);
      } catch (GraphFormatException e) {
        // What was found instead may be part of the token.
        unreadable =
            "It is not " + e.expected() + e.position().map(at -> " at " + at).orElse("") + ".";
      }
    }
    return new GraphAnswer(status, headers, body, unreadable, redaction);
  }

  /**
   * Creates an answer that cannot be used, whatever its status: it proves nothing, and the write
   * that it answers has an unknown outcome.
   */
  public static GraphAnswer unusable(Map<String, String> headers, String why, Redaction redaction) {
    return new GraphAnswer(OK, headers, null, why, redaction);
  }

  /** Creates the answer to a part of a batch, with any kind of body. */
  public GraphAnswer part(
      int partStatus, Map<String, String> partHeaders, @Nullable Object partBody) {
    return partBody == null || partBody instanceof Map<?, ?>
        ? new GraphAnswer(
            partStatus,
            partHeaders,
            partBody instanceof Map<?, ?> map ? object(map) : null,
            null,
            redaction)
        : new GraphAnswer(partStatus, partHeaders, null, "It is not a JSON object.", redaction);
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name));
  }

  /** The service's id of the request, from the header, or else from the error in the body. */
  public Optional<String> requestId() {
    return header(REQUEST_ID).map(this::told).or(() -> GraphError.in(this).requestId());
  }

  /** Text from the service, made safe for messages and logs. */
  public String told(String words) {
    return redaction.told(words);
  }

  /**
   * Whether the body is what Graph sends: none, or a JSON object, unlike, for example, a proxy's
   * page.
   */
  public boolean isWellFormed() {
    return unreadable == null;
  }

  /** The body, or empty if there is none or it is not a JSON object. */
  public Optional<WireObject> body() {
    return Optional.ofNullable(body);
  }

  /**
   * Returns the body of an answer that must have one.
   *
   * @throws TenantException.UnreadableAnswer if there is none, or it is not a JSON object
   */
  WireObject object(GraphCall call) {
    if (body == null) {
      throw Failures.unreadable(
          call, this, unreadable == null ? "It has no body." : told(unreadable));
    }
    return body;
  }

  /**
   * Returns the items of a page.
   *
   * @throws TenantException.UnreadableAnswer if it is not a page
   */
  public List<WireObject> items(GraphCall call) {
    if (!(object(call).properties().get("value") instanceof List<?> values)) {
      throw Failures.unreadable(call, this, "It has no list named value.");
    }
    List<WireObject> items = new ArrayList<>(values.size());
    for (@Nullable Object value : values) {
      if (!(value instanceof Map<?, ?> map)) {
        throw Failures.unreadable(call, this, "Its list contains something that is not an object.");
      }
      items.add(object(map));
    }
    return items;
  }

  /** The service's link to the next page, or empty on the last. */
  public Optional<String> nextLink() {
    return body().flatMap(page -> page.string(NEXT));
  }

  /** Copies a nested object. */
  private static WireObject object(Map<?, ?> inner) {
    Map<String, @Nullable Object> properties = new LinkedHashMap<>();
    inner.forEach((name, value) -> properties.put(String.valueOf(name), value));
    return WireObject.of(properties);
  }
}
