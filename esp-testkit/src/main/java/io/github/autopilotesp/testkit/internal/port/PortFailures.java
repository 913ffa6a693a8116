package io.github.autopilotesp.testkit.internal.port;

import io.github.autopilotesp.internal.text.ServiceMessage;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.wire.GraphFormatException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong with a request into the failures of the port. */
final class PortFailures {
  private PortFailures() {}

  static TenantException of(PortCall call, GraphResponse response, Optional<Duration> retryAfter) {
    Details details = details(call, response, null);
    String said =
        ": " + error(response, "message").map(ServiceMessage::sentence).orElse("no reason given");
    int status = response.status();
    if (status >= 500) {
      return new TenantException.Unavailable("The service cannot answer" + said, details);
    }
    return switch (status) {
      case 401 ->
          new TenantException.Unauthenticated(
              "The service did not accept the token. Check that the credential is one of this"
                  + " tenant and this cloud, and that the clock is right. It said"
                  + said,
              details);
      case 403 ->
          new TenantException.Forbidden(
              "The service does not allow this. It takes the permission "
                  + String.join(" or ", call.permissions())
                  + ". It said"
                  + said,
              call.permissions(),
              details);
      case 404, 410 ->
          new TenantException.NotFound("The service has no such thing" + said, details);
      case 409, 412 ->
          new TenantException.Conflict(
              "The tenant is in a state that this does not fit" + said, details);
      case 429 ->
          new TenantException.Throttled(
              "The service asks for fewer requests" + said, retryAfter, details);
      default -> new TenantException.Rejected("The service refused this" + said, details);
    };
  }

  static TenantException.OutcomeUnknown outcomeUnknown(
      PortCall call, @Nullable GraphResponse response, @Nullable Throwable cause) {
    return new TenantException.OutcomeUnknown(
        "It was sent, and whether it was carried out is not known. Read the profiles again before"
            + " repeating it.",
        details(call, response, cause));
  }

  static TenantException unreachable(PortCall call, Throwable cause) {
    return new TenantException.Unavailable(
        "The service did not answer: " + cause.getMessage(), details(call, null, cause));
  }

  static TenantException unreadable(
      PortCall call, @Nullable GraphResponse response, String problem) {
    return new TenantException.UnreadableAnswer(
        "The answer cannot be used. " + problem, details(call, response, null));
  }

  static TenantException notTried(String operation) {
    return new TenantException.Unavailable(
        "It was not sent, since a move before it was not done.", Details.of(operation));
  }

  static TenantException interrupted(String operation) {
    return new TenantException.Interrupted(
        "The thread was interrupted; nothing was changed.", Details.of(operation));
  }

  private static Details details(
      PortCall call, @Nullable GraphResponse response, @Nullable Throwable cause) {
    return new Details(
        call.operation(),
        response == null ? OptionalInt.empty() : OptionalInt.of(response.status()),
        response == null ? Optional.empty() : error(response, "code"),
        response == null ? Optional.empty() : requestId(response),
        Optional.ofNullable(cause));
  }

  static Optional<String> requestId(GraphResponse response) {
    return Optional.ofNullable(response.headers().get("request-id"));
  }

  /** The wait that an answer asks for, in whole seconds or as an HTTP date. */
  static Optional<Duration> retryAfter(GraphResponse response, Instant now) {
    return Optional.ofNullable(response.headers().get("Retry-After"))
        .flatMap(text -> seconds(text).or(() -> untilDate(text, now)));
  }

  private static Optional<Duration> seconds(String text) {
    return text.matches("\\d{1,9}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
        : Optional.empty();
  }

  private static Optional<Duration> untilDate(String text, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isAfter(now) ? Duration.between(now, then) : Duration.ZERO);
    } catch (DateTimeException notADate) {
      return Optional.empty();
    }
  }

  private static Optional<String> error(GraphResponse response, String name) {
    String body = response.body();
    if (body == null) {
      return Optional.empty();
    }
    try {
      return TenantRequests.parse(body).properties().get("error") instanceof Map<?, ?> error
              && error.get(name) instanceof String text
          ? Optional.of(text)
          : Optional.empty();
    } catch (GraphFormatException notGraph) {
      return Optional.empty();
    }
  }
}
