package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.testkit.GraphRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A refusal in Graph's terms; becomes an answer with Graph's error envelope. */
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Who of the services behind Graph refuses; each has its own way of saying it. */
  enum Voice {
    /** Graph itself. */
    GATEWAY,
    /** Intune's OData layer: the text stands in the inner error once more. */
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

  /** A body that does not fit Intune's model. */
  static GraphError model(String message) {
    return new GraphError(400, "ModelValidationFailure", message, Voice.MODEL, Map.of());
  }

  /** A refusal of Intune itself, behind its OData layer. */
  static GraphError intune(int status, String code, String message) {
    return new GraphError(status, code, message, Voice.INTUNE, Map.of());
  }

  /** Something that Intune does not do, though the request is well-formed. */
  static GraphError intune(String message) {
    return intune(400, "BadRequest", message);
  }

  static GraphError intuneNotFound(String what) {
    return intune(404, "ResourceNotFound", what + " was not found.");
  }

  public static GraphError directory(String code, String message) {
    return new GraphError(400, code, message);
  }

  /** An object that the directory does not have. */
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

  /** An error with the code and the message that a status mostly comes with. */
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

  /** This refusal as Intune says it, where it is one that comes from Intune itself. */
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
