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

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** Tells a refusal apart from a request that the fake does not know at all. */
  public boolean isUnknownToTheFake() {
    return status == 501;
  }

  String text() {
    return String.valueOf(getMessage());
  }
}
