package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A service that knows a few requests by heart, and answers each with literal JSON. */
final class Script implements Carrier {
  static final Instant NOW = Instant.parse("2026-03-04T05:06:07Z");
  private static final Redaction NONE = Redaction.of("", 2_000);

  private final Map<String, Attempt> answers = new LinkedHashMap<>();
  private final List<GraphCall> asked = new ArrayList<>();
  private boolean inOrder;

  static GraphAnswer answer(int status, String json) {
    return GraphAnswer.of(status, Map.of("request-id", "r-1"), json, NONE);
  }

  static GraphAnswer answer(int status, Map<String, String> headers, String json) {
    return GraphAnswer.of(status, headers, json, NONE);
  }

  /** What a request, such as {@code GET groups/g-1}, is answered with. */
  Script on(String request, int status, String json) {
    return on(request, new Attempt.Answered(answer(status, json)));
  }

  Script on(String request, Attempt attempt) {
    answers.put(request, attempt);
    return this;
  }

  GraphPort port() {
    return GraphPort.over(() -> this);
  }

  /** The requests, one a line. */
  List<String> asked() {
    return asked.stream().map(Script::line).toList();
  }

  List<GraphCall> calls() {
    return List.copyOf(asked);
  }

  boolean inOrder() {
    return inOrder;
  }

  private static String line(GraphCall call) {
    return call.method()
        + " "
        + (call.address() instanceof GraphPath path
            ? path.encoded()
            : ((GraphAddress.NextPage) call.address()).link());
  }

  private Attempt send(GraphCall call) {
    asked.add(call);
    return Optional.ofNullable(answers.get(line(call)))
        .orElseThrow(() -> new AssertionError("Nobody said what this is answered: " + line(call)));
  }

  @Override
  public List<GraphResult> read(List<GraphCall> calls) {
    return calls.stream().map(call -> GraphResult.of(call, send(call), NOW)).toList();
  }

  @Override
  public void forEach(GraphCall call, GraphAnswer firstPage, Consumer<? super WireObject> sink) {
    firstPage.items(call).forEach(sink);
    firstPage
        .nextLink()
        .map(call::next)
        .ifPresent(next -> forEach(next, read(List.of(next)).get(0).orThrow(), sink));
  }

  @Override
  public List<Attempt> write(List<GraphCall> calls, boolean inOrder) {
    this.inOrder = inOrder;
    return calls.stream().map(this::send).toList();
  }

  @Override
  public Instant now() {
    return NOW;
  }

  static String body(GraphCall call) {
    return call.body().map(GraphJson::printPretty).orElse("nothing");
  }
}
