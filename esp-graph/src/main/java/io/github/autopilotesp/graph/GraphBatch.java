package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.GraphPath;
import io.github.autopilotesp.tenant.WireObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Several calls in one request to {@code $batch}. The service carries them out at the same time,
 * or, where they are sent in order, each after the one before has succeeded.
 */
final class GraphBatch {
  /** The most that the service takes in one batch. */
  static final int MAX_PARTS = 20;

  private static final int NOT_TRIED = 424;

  private final List<GraphCall> parts;
  private final boolean inOrder;

  GraphBatch(List<GraphCall> parts, boolean inOrder) {
    this.parts = parts;
    this.inOrder = inOrder;
  }

  /** The request. It is a write if one of its parts is. */
  GraphCall call() {
    List<@Nullable Object> requests = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      requests.add(part(i));
    }
    return new GraphCall(
        "batch of " + parts.size(),
        GraphCall.Method.POST,
        GraphPath.of("$batch"),
        Map.of(),
        Optional.of(WireObject.of(Map.of("requests", requests))),
        parts.stream().anyMatch(GraphCall::isWrite),
        List.of());
  }

  private Map<String, @Nullable Object> part(int index) {
    GraphCall call = parts.get(index);
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("client-request-id", UUID.randomUUID().toString());
    headers.putAll(call.headers());
    Map<String, @Nullable Object> part = new LinkedHashMap<>();
    part.put("id", id(index));
    if (inOrder && index > 0) {
      part.put("dependsOn", List.of(id(index - 1)));
    }
    part.put("method", call.method().name());
    part.put("url", GraphRoot.relative(call.address()));
    call.body()
        .ifPresent(
            body -> {
              headers.put("Content-Type", "application/json");
              part.put("body", body.properties());
            });
    part.put("headers", headers);
    return part;
  }

  private static String id(int index) {
    return String.valueOf(index + 1);
  }

  /** What became of each part, in the order of the parts. */
  List<Attempt> split(Attempt attempt) {
    if (!(attempt instanceof Attempt.Answered answered) || !answered.answer().isSuccess()) {
      return parts.stream().map(part -> attempt).toList();
    }
    Map<String, GraphAnswer> answers = answers(answered.answer());
    List<Attempt> attempts = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      @Nullable GraphAnswer answer = answers.get(id(i));
      if (answer == null) {
        attempts.add(
            new Attempt.NoAnswer(new IOException("the answer to the batch lacks this part")));
      } else if (inOrder && i > 0 && answer.status() == NOT_TRIED) {
        attempts.add(new Attempt.NotTried());
      } else {
        attempts.add(new Attempt.Answered(answer));
      }
    }
    return attempts;
  }

  /** The answers that can be read, by the id of their part. */
  private static Map<String, GraphAnswer> answers(GraphAnswer whole) {
    Map<String, GraphAnswer> answers = new LinkedHashMap<>();
    @Nullable Object responses =
        whole.body().map(body -> body.properties().get("responses")).orElse(null);
    if (responses instanceof List<?> list) {
      for (@Nullable Object item : list) {
        if (item instanceof Map<?, ?> response
            && response.get("id") instanceof String id
            && response.get("status") instanceof Number status) {
          exactly(status).ifPresent(code -> answers.put(id, answer(whole, code, response)));
        }
      }
    }
    return answers;
  }

  /** The status as it stands there; a number that is no int says nothing. */
  private static Optional<Integer> exactly(Number status) {
    try {
      return Optional.of(new BigDecimal(status.toString()).intValueExact());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static GraphAnswer answer(GraphAnswer whole, int status, Map<?, ?> response) {
    Map<String, String> headers = new LinkedHashMap<>();
    if (response.get("headers") instanceof Map<?, ?> map) {
      map.forEach((name, value) -> headers.put(String.valueOf(name), String.valueOf(value)));
    }
    return whole.part(status, headers, response.get("body"));
  }
}
