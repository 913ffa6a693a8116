package io.github.autopilotesp.testkit.internal;

import java.util.Map;

/** A refusal in Graph's terms; becomes an answer with Graph's error envelope. */
public final class GraphError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;
  private final transient Map<String, String> headers;

  public GraphError(int status, String code, String message) {
    this(status, code, message, Map.of());
  }

  GraphError(int status, String code, String message, Map<String, String> headers) {
    super(message, null, false, false);
    this.status = status;
    this.code = code;
    this.headers = headers;
  }

  public static GraphError badRequest(String message) {
    return new GraphError(400, "BadRequest", message);
  }

  public static GraphError notImplemented(String what) {
    return new GraphError(501, "NotImplemented", "The fake does not know this: " + what);
  }

  static GraphError notFound(String what) {
    return new GraphError(404, "ResourceNotFound", what + " was not found.");
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
    return new GraphError(status, code, text(), newHeaders);
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Map<String, String> headers() {
    return headers;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
