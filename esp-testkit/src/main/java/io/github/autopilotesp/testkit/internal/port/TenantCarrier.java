package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.Carrier;
import io.github.autopilotesp.internal.rest.GraphAddress;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.GraphPath;
import io.github.autopilotesp.internal.rest.GraphResult;
import io.github.autopilotesp.internal.rest.Redaction;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.testkit.ConnectionFailedException;
import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Hands requests to a fake tenant in memory, one by one and each once. */
public record TenantCarrier(FakeTenant tenant) implements Carrier {
  /** No token is sent, and no word of the fake's is too long. */
  private static final Redaction NONE = Redaction.of("", Integer.MAX_VALUE);

  @Override
  public Instant now() {
    return tenant.clock().instant();
  }

  @Override
  public List<GraphResult> read(List<GraphCall> calls) {
    return calls.stream().map(call -> GraphResult.of(call, send(call), now())).toList();
  }

  @Override
  public void forEach(GraphCall call, GraphAnswer firstPage, Consumer<? super WireObject> sink) {
    firstPage.items(call).forEach(sink);
    Optional<String> next = firstPage.nextLink();
    while (next.isPresent()) {
      GraphCall asked = call.next(next.get());
      GraphAnswer page = read(List.of(asked)).get(0).orThrow();
      page.items(asked).forEach(sink);
      next = page.nextLink();
    }
  }

  @Override
  public List<Attempt> write(List<GraphCall> calls, boolean inOrder) {
    List<Attempt> attempts = new ArrayList<>();
    boolean goesOn = true;
    for (GraphCall call : calls) {
      Attempt attempt = goesOn ? send(call) : new Attempt.NotTried();
      goesOn = !inOrder || (goesOn && isNoError(attempt));
      attempts.add(attempt);
    }
    return attempts;
  }

  /** As the service sees it, which goes on behind any answer that is no error. */
  private static boolean isNoError(Attempt attempt) {
    return attempt instanceof Attempt.Answered answered && answered.answer().status() < 400;
  }

  private Attempt send(GraphCall call) {
    if (Thread.currentThread().isInterrupted()) {
      return new Attempt.NotSent(new InterruptedException());
    }
    try {
      GraphResponse response = tenant.handle(request(call));
      String body = Objects.requireNonNullElse(response.body(), "");
      return new Attempt.Answered(
          GraphAnswer.of(response.status(), response.headers(), body, NONE));
    } catch (ConnectionFailedException e) {
      return e.kind() == ConnectionFailedException.Kind.REFUSED ? new Attempt.NotSent(e) : cut(e);
    }
  }

  /** The fake cuts the connection of a thread that is interrupted while it waits. */
  private static Attempt cut(ConnectionFailedException cause) {
    if (Thread.currentThread().isInterrupted()) {
      InterruptedException interrupted = new InterruptedException();
      interrupted.initCause(cause);
      return new Attempt.Interrupted(interrupted);
    }
    return new Attempt.NoAnswer(cause);
  }

  private static GraphRequest request(GraphCall call) {
    Map<String, String> headers = new HashMap<>(call.headers());
    call.body().ifPresent(body -> headers.put("Content-Type", "application/json"));
    return new GraphRequest(
        call.method().name(),
        url(call.address()),
        headers,
        call.body().map(GraphJson::print).orElse(null));
  }

  private static String url(GraphAddress address) {
    return address instanceof GraphPath path
        ? "/beta/" + path.encoded()
        : ((GraphAddress.NextPage) address).link();
  }
}
