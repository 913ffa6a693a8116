package io.github.autopilotesp.testkit.junit;

/** What a failed test asked of its fake; stands under the failure. It has no stack trace. */
final class RequestsOfTest extends Exception {
  private static final long serialVersionUID = 1L;

  RequestsOfTest(String requests) {
    super(requests, null, false, false);
  }
}
