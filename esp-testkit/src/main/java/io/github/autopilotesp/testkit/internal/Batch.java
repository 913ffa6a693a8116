package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A {@code $batch}: up to 20 requests, some of which wait for others to succeed. */
final class Batch {
  private static final int MOST_PARTS = 20;
  private static final int USUAL_HEAD = 256;
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH");

  /** Headers of the batch response that its items do not have. */
  private static final Set<String> OF_THE_WHOLE =
      Set.of("Date", "client-request-id", "x-ms-ags-diagnostic");

  private static final Pattern PATH = Pattern.compile("(https?://[^/]+)?/[^/]+/\\$batch(\\?.*)?");

  /**
   * One request of a batch, already with an absolute URL and the headers of the batch.
   *
   * @param json its body as it was read with the batch; null where it has none
   */
  record Part(String id, GraphRequest request, @Nullable JsonNode json, List<String> dependsOn) {}

  private static final GraphResponse NOT_TRIED =
      new GraphResponse(
          424,
          Map.of("Content-Type", "application/json"),
          "{\"error\":{\"code\":\"FailedDependency\","
              + "\"message\":\"A request that this one depends on failed.\"}}");

  private final List<Part> parts;

  private Batch(List<Part> parts) {
    this.parts = parts;
  }

  static boolean isBatch(GraphRequest request) {
    return request.method().equals("POST")
        && request.url().contains("$batch")
        && PATH.matcher(request.url()).matches();
  }

  List<Part> parts() {
    return parts;
  }

  /** Parses a batch; refuses it as a whole if one of its items is invalid. */
  static Batch parse(GraphRequest outer) {
    Target target = Target.parse(outer.url());
    Gate.checkContentType(outer);
    BatchText sent = Call.read(outer.body(), BatchText::read);
    JsonNode requests = Call.object(sent.tree()).path("requests");
    if (!requests.isArray() || requests.isEmpty()) {
      throw GraphError.badRequest("A batch needs 'requests'.");
    }
    if (requests.size() > MOST_PARTS) {
      throw GraphError.badRequest(
          "Number of batch request steps exceeds the maximum value of " + MOST_PARTS + ".");
    }
    Map<String, Part> parts = new LinkedHashMap<>();
    Set<String> ids = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (int i = 0; i < requests.size(); i++) {
      Part part = part(requests.get(i), sent.bodies().get(i), outer, target);
      parts.put(part.id(), part);
      if (!ids.add(part.id())) {
        throw GraphError.badRequest("The request id '" + part.id() + "' occurs more than once.");
      }
    }
    checkOrder(parts);
    return new Batch(List.copyOf(parts.values()));
  }

  private static Part part(
      JsonNode json, @Nullable String sent, GraphRequest outer, Target target) {
    String id = json.path("id").asText();
    String method = json.path("method").asText();
    String url = json.path("url").asText();
    if (id.isEmpty() || url.isEmpty() || !METHODS.contains(method)) {
      throw GraphError.badRequest("Each request of a batch needs 'id', 'method' and 'url'.");
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    json.path("headers").properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    @Nullable JsonNode body = json.get("body");
    boolean write = WRITES.contains(method);
    if (write && (body == null || !headers.containsKey("Content-Type"))) {
      throw GraphError.badRequest(
          "Write request id : " + id + " does not contain Content-Type header or body.");
    }
    @Nullable String token = outer.headers().get("Authorization");
    if (token != null) {
      headers.put("Authorization", token);
    }
    List<String> dependsOn = new ArrayList<>();
    json.path("dependsOn").forEach(name -> dependsOn.add(name.asText()));
    String absolute = target.base() + (url.startsWith("/") ? url : "/" + url);
    @Nullable String text = sent != null || body == null ? sent : Json.write(body);
    return new Part(id, new GraphRequest(method, absolute, headers, text), body, dependsOn);
  }

  /**
   * Checks that an item comes after those it depends on, and that either all items have
   * dependencies or none.
   */
  private static void checkOrder(Map<String, Part> parts) {
    Set<String> before = new HashSet<>();
    int waiting = 0;
    for (Part part : parts.values()) {
      for (String id : part.dependsOn()) {
        if (!before.contains(id)) {
          throw GraphError.badRequest(
              "The request '"
                  + part.id()
                  + "' depends on '"
                  + id
                  + "', which does not stand before it.");
        }
      }
      waiting += part.dependsOn().isEmpty() ? 0 : 1;
      before.add(part.id());
    }
    if (waiting > 0 && waiting < parts.size() - 1) {
      throw GraphError.badRequest("Batch should be either fully sequential or fully parallel.");
    }
  }

  /** Sends each item; one whose predecessor failed gets a 424 instead. */
  SerializedAnswer answer(Function<Part, Delivery> send) {
    Map<String, Delivery> deliveries = new LinkedHashMap<>();
    Set<String> failed = new HashSet<>();
    for (Part part : parts) {
      boolean hopeless = !Collections.disjoint(failed, part.dependsOn());
      Delivery delivery = hopeless ? Delivery.untouched(NOT_TRIED) : send.apply(part);
      deliveries.put(part.id(), delivery);
      if (delivery.response().status() >= 400) {
        failed.add(part.id());
      }
    }
    return new SerializedAnswer(200, text(deliveries), Map.of());
  }

  private static String text(Map<String, Delivery> deliveries) {
    return deliveries.entrySet().stream()
        .map(delivery -> text(delivery.getKey(), delivery.getValue()))
        .collect(Collectors.joining(",", "{\"responses\":[", "]}"));
  }

  private static String text(String id, Delivery delivery) {
    GraphResponse response = delivery.response();
    String head = head(id, response);
    @Nullable String body = response.body();
    if (body == null || body.isEmpty()) {
      return head + "}";
    }
    boolean isJson = delivery.untouched() || Json.isJson(body);
    return head + ",\"body\":" + (isJson ? body : Json.quoted(body)) + "}";
  }

  private static String head(String id, GraphResponse response) {
    StringBuilder json = new StringBuilder(USUAL_HEAD).append("{\"id\":").append(Json.quoted(id));
    json.append(",\"status\":").append(response.status()).append(",\"headers\":{");
    String separator = "";
    for (Map.Entry<String, String> header : response.headers().entrySet()) {
      if (!OF_THE_WHOLE.contains(header.getKey())) {
        json.append(separator).append(Json.quoted(header.getKey())).append(':');
        json.append(Json.quoted(header.getValue()));
        separator = ",";
      }
    }
    return json.append('}').toString();
  }
}
