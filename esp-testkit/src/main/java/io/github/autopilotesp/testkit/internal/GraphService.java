package io.github.autopilotesp.testkit.internal;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.autopilotesp.testkit.GraphRequest;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.Habits;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The service: one request in, one response out. Thread-safe; a lock guards the tenant's state, so
 * that every call sees it consistent and leaves it so.
 */
public final class GraphService {
  private static final String JSON =
      "application/json;odata.metadata=minimal;odata.streaming=true;IEEE754Compatible=false;charset=utf-8";
  private static final String DIAGNOSTIC =
      "{\"ServerInfo\":{\"DataCenter\":\"Loopback\",\"Slice\":\"E\",\"Ring\":\"5\",\"ScaleUnit\":\"000\","
          + "\"RoleInstance\":\"FAKE\"}}";
  private static final DateTimeFormatter ERROR_DATE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

  private final Object lock = new Object();
  private final Clock clock;
  private final Ids requestIds;
  private final TenantState state;
  private final Router router;
  private final Conformance conformance;
  private final Tokens tokens;
  private final ReadCache cache = new ReadCache();
  private volatile Moment moment = new Moment(Long.MIN_VALUE, "");

  public GraphService(Clock clock, long seed, Habits habits, int pageSize) {
    this.clock = clock;
    this.requestIds = new Ids(~seed);
    this.state = new TenantState(clock, new Ids(seed), new Ids(seed + 1), habits, pageSize);
    this.router = new Router(new Routes(state));
    this.conformance = new Conformance(state.vocabulary);
    this.tokens = new Tokens(clock, requestIds);
  }

  /** Runs an action on the state, exclusively. */
  <T> T locked(Function<TenantState, T> action) {
    synchronized (lock) {
      cache.forget();
      return action.apply(state);
    }
  }

  public void habits(Habits habits) {
    synchronized (lock) {
      cache.forget();
      state.habits(habits);
    }
  }

  public Habits habits() {
    synchronized (lock) {
      return state.configurations.habits();
    }
  }

  public void pageSize(int size) {
    synchronized (lock) {
      cache.forget();
      state.pageSize(size);
    }
  }

  /**
   * Handles a request; never throws.
   *
   * @param json its body if it has been parsed already
   * @param tokenRequired whether to refuse a request without a token
   */
  GraphResponse respond(GraphRequest request, @Nullable JsonNode json, boolean tokenRequired) {
    return response(request, () -> answer(request, json, tokenRequired));
  }

  /** Handles a batch, whose items are sent one by one. */
  GraphResponse respondToBatch(
      GraphRequest request, boolean tokenRequired, Function<Batch.Part, Delivery> send) {
    return response(
        request,
        () -> {
          checkToken(request, tokenRequired);
          return Batch.parse(request).answer(send);
        });
  }

  private void checkToken(GraphRequest request, boolean tokenRequired) {
    synchronized (lock) {
      tokens.check(request, tokenRequired, List.of());
    }
  }

  /** Issues a token with limited permissions and lifetime. */
  public String issueToken(Set<String> permissions, Duration life) {
    synchronized (lock) {
      return tokens.issue(permissions, clock.instant().plus(life));
    }
  }

  /** Refuses, from now on, tokens not issued here. */
  public void acceptOnlyIssuedTokens() {
    synchronized (lock) {
      tokens.acceptOnlyIssued();
    }
  }

  /** Refuses a request that does not reach the tenant. */
  GraphResponse refuse(GraphRequest request, GraphError error) {
    return response(
        request,
        () -> {
          throw error;
        });
  }

  /** Refuses a request, and all others with the same token. */
  GraphResponse expireToken(GraphRequest request) {
    synchronized (lock) {
      tokens.revoke(request);
    }
    return refuse(request, Tokens.expired());
  }

  GraphResponse withoutBody(GraphResponse response) {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.putAll(response.headers());
    headers.remove("Content-Type");
    return new GraphResponse(response.status(), headers, null);
  }

  /** Adds the common headers to a response, or to the error in its place. */
  private GraphResponse response(GraphRequest request, Supplier<SerializedAnswer> supplier) {
    String requestId;
    synchronized (lock) {
      requestId = requestIds.next();
    }
    String clientRequestId = request.headers().getOrDefault("client-request-id", requestId);
    Instant now = clock.instant();
    SerializedAnswer answer;
    try {
      answer = supplier.get();
    } catch (GraphError e) {
      answer = refusal(e, now, requestId, clientRequestId);
    } catch (RuntimeException e) {
      GraphError bug = new GraphError(500, "FakeFailed", "A defect of the fake: " + e);
      answer = refusal(bug, now, requestId, clientRequestId);
    }
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("request-id", requestId);
    headers.put("client-request-id", clientRequestId);
    headers.put("Date", dated(now));
    headers.put("OData-Version", "4.0");
    headers.put("x-ms-ags-diagnostic", DIAGNOSTIC);
    if (answer.body() != null) {
      headers.put("Content-Type", JSON);
    }
    headers.putAll(answer.headers());
    return new GraphResponse(answer.status(), headers, answer.body());
  }

  private static SerializedAnswer refusal(
      GraphError error, Instant now, String requestId, String clientRequestId) {
    return SerializedAnswer.of(
        ErrorBody.of(error, ERROR_DATE.format(now), requestId, clientRequestId));
  }

  /** A second, as formatted in headers. */
  private record Moment(long second, String text) {}

  private String dated(Instant now) {
    Moment last = moment;
    if (last.second() != now.getEpochSecond()) {
      last = new Moment(now.getEpochSecond(), httpDate(now));
      moment = last;
    }
    return last.text();
  }

  static String httpDate(Instant moment) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        moment.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
  }

  private SerializedAnswer answer(
      GraphRequest request, @Nullable JsonNode json, boolean tokenRequired) {
    Router.Routed routed;
    synchronized (lock) {
      Optional<ReadCache.Entry> kept = cache.find(request);
      if (kept.isPresent()) {
        tokens.check(request, tokenRequired, kept.get().permissions());
        return kept.get().answer();
      }
      routed = router.route(request.method(), request.url());
      tokens.check(request, tokenRequired, List.of());
    }
    Target target = routed.target();
    Gate.check(request, target, routed.match().isPresent());
    synchronized (lock) {
      Routes.Match found = routed.match().orElseThrow();
      tokens.check(request, tokenRequired, found.route().permissions());
      return handled(new Call(request, json, target, found.arguments()), found);
    }
  }

  private SerializedAnswer handled(Call call, Routes.Match found) {
    GraphRequest request = call.request();
    boolean read = request.method().equals("GET");
    if (!read) {
      cache.forget();
    }
    SerializedAnswer written =
        SerializedAnswer.of(
            call.target().place().counted()
                ? count(call, found)
                : conformance.checked(request, found.route().handler().handle(call)));
    if (read && !state.changesWithTime(call.target())) {
      cache.keep(request, written, found.route().permissions());
    }
    return written;
  }

  /** Returns the number of items, for {@code /$count}. */
  private static Answer count(Call call, Routes.Match found) {
    Call counting =
        call.with(call.query().with("$count", "true").with("$top", null).with("$skip", null));
    Answer list = found.route().handler().handle(counting);
    return Answer.number(Objects.requireNonNull(list.body()).path("@odata.count"));
  }
}
