package io.github.autopilotesp.testkit.internal.http;

import java.io.IOException;

/** Thrown for bytes that are not an HTTP/1.1 request, or for a request that is too long. */
final class HttpProblem extends IOException {
  private static final long serialVersionUID = 1L;

  private final int status;

  HttpProblem(int status, String message) {
    super(message);
    this.status = status;
  }

  int status() {
    return status;
  }
}
