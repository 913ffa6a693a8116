package io.github.autopilotesp.graph;

import com.azure.core.exception.ClientAuthenticationException;
import com.microsoft.kiota.HttpMethod;
import com.microsoft.kiota.NativeResponseHandler;
import com.microsoft.kiota.RequestAdapter;
import com.microsoft.kiota.RequestInformation;
import com.microsoft.kiota.http.middleware.options.RedirectHandlerOption;
import com.microsoft.kiota.http.middleware.options.RetryHandlerOption;
import io.github.autopilotesp.internal.rest.Attempt;
import io.github.autopilotesp.internal.rest.GraphAnswer;
import io.github.autopilotesp.internal.rest.GraphCall;
import io.github.autopilotesp.internal.rest.Redaction;
import io.github.autopilotesp.wire.GraphJson;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a request once through the SDK's adapter. The adapter may be a caller's: nothing about it
 * is changed, all that differs from its habits goes with the single request.
 */
final class GraphExchange {
  private static final Logger LOG = LoggerFactory.getLogger(GraphExchange.class);
  private static final Pattern CLAIMS = Pattern.compile("claims=\"([^\"]+)\"");
  private static final String BEARER = "Bearer ";

  private final RequestAdapter adapter;
  private final GraphRoot root;
  private final Optional<AccessTokens> tokens;
  private final ExecutorService threads;
  private final GraphLimits limits;
  private final Clock clock;

  /**
   * @param adapter carries the requests
   * @param root the root of the service
   * @param tokens where a refused token can be renewed, or empty if the adapter is a caller's
   * @param threads run the requests, so that waiting for an answer can be interrupted
   * @param limits how much of an answer is taken in
   * @param clock measures
   */
  GraphExchange(
      RequestAdapter adapter,
      GraphRoot root,
      Optional<AccessTokens> tokens,
      ExecutorService threads,
      GraphLimits limits,
      Clock clock) {
    this.adapter = adapter;
    this.root = root;
    this.tokens = tokens;
    this.threads = threads;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Sends the request; a read once more with a new token if the service refuses the token. The next
   * write then has a new token too.
   */
  Attempt send(GraphCall call, Duration limit) {
    RequestInformation request = request(call);
    Attempt attempt = send(call, request, limit);
    if (tokens.isPresent()
        && attempt instanceof Attempt.Answered answered
        && answered.answer().status() == 401) {
      tokens.get().discard(token(request), claims(answered.answer()));
      return call.isWrite() ? attempt : send(call, request(call), limit);
    }
    return attempt;
  }

  private RequestInformation request(GraphCall call) {
    RequestInformation request = new RequestInformation();
    request.httpMethod = HttpMethod.valueOf(call.method().name());
    root.address(request, call.address());
    request.headers.add("Accept", "application/json");
    request.headers.add("User-Agent", LibraryVersion.USER_AGENT);
    request.headers.add("client-request-id", UUID.randomUUID().toString());
    call.headers().forEach(request.headers::add);
    request.addRequestOptions(
        List.of(
            new RetryHandlerOption((delay, count, sent, answer) -> false, 0, 0),
            new RedirectHandlerOption(0, answer -> false)));
    call.body().ifPresent(body -> request.headers.add("Content-Type", "application/json"));
    if (call.isWrite() || call.body().isPresent()) {
      byte[] bytes = call.body().map(GraphJson::print).orElse("").getBytes(StandardCharsets.UTF_8);
      InputStream content = new ByteArrayInputStream(bytes);
      request.content = call.isWrite() ? new ReadOnce(content) : content;
      request.headers.add("Content-Length", String.valueOf(bytes.length));
    }
    return request;
  }

  /**
   * A body that cannot be rewound, which tells every layer below that the request must not be sent
   * again: OkHttp does that by itself when a connection breaks and the host has another address. A
   * DELETE has an empty one for that.
   */
  private static final class ReadOnce extends FilterInputStream {
    ReadOnce(InputStream content) {
      super(content);
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }

  private Attempt send(GraphCall call, RequestInformation request, Duration limit) {
    Instant start = clock.instant();
    Future<GraphAnswer> answer = threads.submit(() -> exchange(call, request));
    Attempt attempt = await(answer, limit);
    log(call, request, attempt, Duration.between(start, clock.instant()));
    return attempt;
  }

  private static Attempt await(Future<GraphAnswer> answer, Duration limit) {
    try {
      return new Attempt.Answered(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      return new Attempt.Interrupted(e);
    } catch (TimeoutException e) {
      answer.cancel(true);
      return new Attempt.NoAnswer(new TimeoutException("no answer within " + limit));
    } catch (ExecutionException e) {
      return failed(e.getCause() == null ? e : e.getCause());
    }
  }

  private static Attempt failed(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (isMalformedChallenge(cause)) {
        return new Attempt.NoToken(
            new AccessTokens.NoTokenException(
                "the service refused the token, and its challenge for another cannot be decoded"));
      }
      if (cause instanceof AccessTokens.NoTokenException
          || cause instanceof ClientAuthenticationException) {
        return new Attempt.NoToken(cause);
      }
      if (cause instanceof ConnectException
          || cause instanceof NoRouteToHostException
          || cause instanceof UnknownHostException
          || cause instanceof SSLHandshakeException
          || cause instanceof SSLPeerUnverifiedException) {
        return new Attempt.NotSent(cause);
      }
      if (cause instanceof IOException) {
        return new Attempt.NoAnswer(cause);
      }
    }
    return new Attempt.NoAnswer(thrown);
  }

  /** The SDK decodes the challenge of a 401 by itself, and fails if it cannot. */
  private static boolean isMalformedChallenge(Throwable thrown) {
    return thrown instanceof IllegalArgumentException
        && Arrays.stream(thrown.getStackTrace())
            .anyMatch(frame -> frame.getClassName().startsWith(Base64.class.getName()));
  }

  private GraphAnswer exchange(GraphCall call, RequestInformation request) {
    NativeResponseHandler handler = new NativeResponseHandler();
    request.setResponseHandler(handler);
    adapter.sendPrimitive(request, new HashMap<>(), InputStream.class);
    if (!(handler.getValue() instanceof Response response)) {
      throw new IllegalStateException(
          "The GraphServiceClient does not send through OkHttp, and no other way is supported.");
    }
    try (response) {
      if (call.isWrite() && response.priorResponse() != null) {
        throw new IOException("something below this library has sent the request more than once");
      }
      Map<String, String> headers = new LinkedHashMap<>();
      response.headers().forEach(header -> headers.put(header.getFirst(), header.getSecond()));
      Redaction redaction = redaction(request);
      if (!GraphRoot.isSame(response.request().url(), root.of(call.address()))) {
        return GraphAnswer.unusable(headers, "It came from another address than asked.", redaction);
      }
      ResponseBody body = response.body();
      if (body != null && body.source().request(limits.answerBytes() + 1)) {
        return GraphAnswer.unusable(
            headers,
            "It has more than " + limits.answerBytes() + " bytes. Raise maxAnswerBytes if it may.",
            redaction);
      }
      String text = body == null ? "" : body.string();
      return GraphAnswer.of(response.code(), headers, text, redaction);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Redaction redaction(RequestInformation request) {
    return Redaction.of(token(request), limits.messageCharacters());
  }

  /** The token that was sent, or nothing if the adapter does not show it. */
  private static String token(RequestInformation request) {
    return request.headers.getOrDefault("Authorization", Set.of()).stream()
        .filter(value -> value.startsWith(BEARER))
        .map(value -> value.substring(BEARER.length()))
        .findFirst()
        .orElse("");
  }

  /** What the service wants the next token to claim, or null. */
  static @Nullable String claims(GraphAnswer answer) {
    Matcher challenge = CLAIMS.matcher(answer.header("WWW-Authenticate").orElse(""));
    if (!challenge.find()) {
      return null;
    }
    try {
      return new String(Base64.getDecoder().decode(challenge.group(1)), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException malformed) {
      return null;
    }
  }

  private void log(GraphCall call, RequestInformation request, Attempt attempt, Duration duration) {
    if (!LOG.isDebugEnabled()) {
      return;
    }
    String path = root.of(call.address()).encodedPath();
    String id = String.join(",", request.headers.getOrDefault("client-request-id", Set.of()));
    if (attempt instanceof Attempt.Answered answered) {
      GraphAnswer answer = answered.answer();
      LOG.debug(
          "{} {}: {} after {} ms, request-id {}, client-request-id {}",
          call.method(),
          path,
          answer.status(),
          duration.toMillis(),
          answer.requestId().orElse("none"),
          id);
      if (LOG.isTraceEnabled()) {
        LOG.trace(
            "client-request-id {}: sent {}, received {}",
            id,
            call.body().map(GraphJson::print).orElse("nothing"),
            answer
                .body()
                .map(GraphJson::print)
                .map(redaction(request)::withoutToken)
                .orElse("nothing"));
      }
    } else {
      LOG.debug(
          "{} {}: {} after {} ms, client-request-id {}",
          call.method(),
          path,
          attempt.getClass().getSimpleName(),
          duration.toMillis(),
          id);
    }
  }
}
