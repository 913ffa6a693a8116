package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantException.Details;
import io.github.autopilotesp.wire.GraphJson;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Turns failed requests into the exceptions of the port. */
public final class Failures {
  /** How many characters of the request body a message shows. */
  private static final int SHOWN = 2_000;

  private Failures() {}

  /** The failure for an answer other than 2xx, provided that nothing was changed. */
  static TenantException answered(
      GraphCall call, GraphAnswer answer, Optional<Duration> retryAfter) {
    Details details = details(call, answer, null);
    String said = GraphError.in(answer).message().map(text -> " It said: " + text).orElse("");
    return switch (answer.status()) {
      case 401 ->
          new TenantException.Unauthenticated(
              "The service did not accept the token. Check that the credential belongs to this"
                  + " tenant and this cloud, and that the clock is correct."
                  + said,
              details);
      case 403 ->
          new TenantException.Forbidden(
              "The service does not allow this. It requires the permission "
                  + String.join(" or ", call.permissions())
                  + ", granted with admin consent. A signed-in user also needs an Intune role that"
                  + " allows it."
                  + said,
              call.permissions(),
              details);
      case 404, 410 ->
          new TenantException.NotFound(
              "The service did not find this. If it was there before, it was deleted." + said,
              details);
      case 409, 412 ->
          new TenantException.Conflict(
              "The service reports a conflict with the state of the tenant. Read it again before"
                  + " deciding what to do."
                  + said,
              details);
      case 429 ->
          new TenantException.Throttled(
              "The service is throttling requests. Try again later." + said, retryAfter, details);
      case 501 ->
          new TenantException.Unavailable("The service does not support this." + said, details);
      default ->
          answer.status() >= 500
              ? new TenantException.Unavailable(
                  "The service cannot answer. Try again later." + said, details)
              : new TenantException.Rejected(
                  "The service refused this, and would refuse it again."
                      + said
                      + sent(call, answer),
                  details);
    };
  }

  /** The service does not document all its requirements for a profile: show what was sent. */
  private static String sent(GraphCall call, GraphAnswer answer) {
    return answer.status() == 400
        ? call.body()
            .map(body -> " The request was: " + VisibleText.of(GraphJson.print(body), SHOWN))
            .orElse("")
        : "";
  }

  /** Why nothing was sent, or empty if something may have been sent. */
  static Optional<TenantException> unsent(GraphCall call, Attempt attempt) {
    if (attempt instanceof Attempt.NotSent unsent) {
      return Optional.of(
          unsent.cause() instanceof InterruptedException
              ? interrupted(call, unsent.cause())
              : unreachable(call, unsent.cause()));
    } else if (attempt instanceof Attempt.NoToken noToken) {
      return Optional.of(noToken(call, noToken.cause()));
    } else if (attempt instanceof Attempt.OutOfTime) {
      return Optional.of(
          new TenantException.Unavailable(
              "The deadline of the call passed before this could be sent.",
              details(call, null, null)));
    } else if (attempt instanceof Attempt.NotTried) {
      return Optional.of(
          new TenantException.Unavailable(
              "It was not sent, because an earlier move was not carried out.",
              details(call, null, null)));
    }
    return Optional.empty();
  }

  private static TenantException unreachable(GraphCall call, Throwable cause) {
    return new TenantException.Unavailable(
        "The service cannot be reached (" + describe(cause) + ").", details(call, null, cause));
  }

  /** A read was not answered. */
  static TenantException unanswered(GraphCall call, Throwable cause) {
    return new TenantException.Unavailable(
        "The service did not send a complete answer (" + describe(cause) + ").",
        details(call, null, cause));
  }

  private static TenantException noToken(GraphCall call, Throwable cause) {
    return new TenantException.Unauthenticated(
        "No token could be obtained. Check the credential, its tenant and its authority host ("
            + describe(cause)
            + ").",
        details(call, null, cause));
  }

  /** A write was sent and may have been carried out. */
  static TenantException.OutcomeUnknown outcomeUnknown(
      GraphCall call, @Nullable GraphAnswer answer, @Nullable Throwable cause) {
    String reason =
        answer != null
            ? GraphError.in(answer).message().orElse("the answer does not say")
            : cause != null ? describe(cause) : "no answer";
    return new TenantException.OutcomeUnknown(
        "The write was sent, but its outcome is not known ("
            + reason
            + "). Read the profiles again before repeating it.",
        details(call, answer, cause));
  }

  /** The service gave an answer that it should not give. */
  public static TenantException unreadable(
      GraphCall call, @Nullable GraphAnswer answer, String problem) {
    return new TenantException.UnreadableAnswer(
        "The answer cannot be used. " + problem, details(call, answer, null));
  }

  /** Interrupted before anything could have been changed. */
  static TenantException interrupted(GraphCall call, Throwable cause) {
    return new TenantException.Interrupted(
        "The thread was interrupted; nothing was changed.", details(call, null, cause));
  }

  private static Details details(
      GraphCall call, @Nullable GraphAnswer answer, @Nullable Throwable cause) {
    return new Details(
        call.operation(),
        answer == null ? OptionalInt.empty() : OptionalInt.of(answer.status()),
        answer == null ? Optional.empty() : GraphError.in(answer).code(),
        answer == null ? Optional.empty() : answer.requestId(),
        Optional.ofNullable(cause));
  }

  private static String describe(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
