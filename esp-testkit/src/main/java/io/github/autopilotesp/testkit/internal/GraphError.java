package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A refusal in Graph's terms; becomes a response with Graph's error envelope. */
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The service behind Graph that refuses; each has its own error format. */
  enum Voice {
    /** Graph itself. */
    GATEWAY,
    /** Intune's OData layer: the inner error repeats the text. */
    MODEL,
    /** Intune: the message is itself JSON. */
    INTUNE
  }

  private static final Pattern INTUNE =
      Pattern.compile("/device(App)?Management/", Pattern.CASE_INSENSITIVE);
  private static final Set<Integer> SAID_BY_INTUNE = Set.of(403, 404, 429, 500);

  private final int status;
  private final String code;
  private final Voice voice;
  private final transient Map<String, String> headers;

  public GraphError(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  GraphError(int status, String code, String message, Map<String, String> headers) {
    this(status, code, message, Voice.GATEWAY, headers);
  }

  private GraphError(
      int status, String code, String message, Voice voice, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.voice = voice;
    this.headers = headers;
  }

  public static GraphError badRequest(String message) {
    return new GraphError(400, "BadRequest", message);
  }

  /** Returns the error for a body that does not match Intune's model. */
  static GraphError model(String message) {
    return new GraphError(400, "ModelValidationFailure", message, Voice.MODEL, Map.of());
  }

  /** Returns an error of Intune itself, behind its OData layer. */
  static GraphError intune(int status, String code, String message) {
    return new GraphError(status, code, message, Voice.INTUNE, Map.of());
  }

  /** Returns the error for a well-formed request that Intune refuses. */
  static GraphError intune(String message) {
    return intune(400, "BadRequest", message);
  }

  static GraphError intuneNotFound(String what) {
    return intune(404, "ResourceNotFound", what + " was not found.");
  }

  public static GraphError directory(String code, String message) {
    return new GraphError(400, code, message);
  }

  /** Returns the error for an object that the directory does not have. */
  static GraphError noSuchResource(String id) {
    return new GraphError(
        404,
        "Request_ResourceNotFound",
        "Resource '"
            + id
            + "' does not exist or one of its queried reference-property objects are not present.");
  }

  public static GraphError notImplemented(String what) {
    return new GraphError(501, "NotImplemented", "The fake does not know this: " + what);
  }

  /** Returns an error with the usual code and message of a status. */
  static GraphError ofStatus(int status) {
    String code =
        switch (status) {
          case 400 -> "BadRequest";
          case 401 -> "InvalidAuthenticationToken";
          case 403 -> "Forbidden";
          case 404 -> "ResourceNotFound";
          case 409 -> "Conflict";
          case 412 -> "PreconditionFailed";
          case 429 -> "TooManyRequests";
          case 502 -> "BadGateway";
          case 503 -> "ServiceUnavailable";
          case 504 -> "GatewayTimeout";
          default -> status < 400 ? "" : "InternalServerError";
        };
    return new GraphError(status, code, "A fault of the fake: status " + status + ".");
  }

  GraphError withHeaders(Map<String, String> newHeaders) {
    return new GraphError(status, code, text(), voice, newHeaders);
  }

  /** Returns this error in Intune's format, if the request is for Intune itself. */
  GraphError of(GraphRequest request) {
    boolean intune = INTUNE.matcher(request.url()).find() && SAID_BY_INTUNE.contains(status);
    return intune ? new GraphError(status, code, text(), Voice.INTUNE, headers) : this;
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Voice voice() {
    return voice;
  }

  Map<String, String> headers() {
    return headers;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
