package io.github.autopilotesp.testkit.junit;

/** The requests of a failed test to its fake, added to the failure. It has no stack trace. */
final class RequestsOfTest extends Exception {
  private static final long serialVersionUID = 1L;

  RequestsOfTest(String requests) {
    super(requests, null, false, false);
  }
}
