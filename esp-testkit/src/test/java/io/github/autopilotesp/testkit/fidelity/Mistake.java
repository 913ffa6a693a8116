package io.github.autopilotesp.testkit.fidelity;

import io.github.autopilotesp.testkit.GraphRequest;

/**
 * A mistake of a client and how the service answers it.
 *
 * @param resource what is called, with the version where it is not beta
 * @param operation the method or action
 * @param mistake what is wrong
 * @param request the request
 * @param status the status of the answer
 * @param code its error code
 * @param message how its message begins, after Intune's wrapping was taken off; empty where the
 *     words of the service are not known
 * @param evidence how that is known
 */
record Mistake(
    String resource,
    String operation,
    String mistake,
    GraphRequest request,
    int status,
    String code,
    String message,
    Evidence evidence) {

  /** A row of the table. */
  String row() {
    return "| `%s` | %s | %s | %d `%s` | %s | %s |"
        .formatted(
            resource,
            operation,
            mistake.replace("|", "\\|"),
            status,
            code,
            message.isEmpty() ? "*in words of ours*" : message,
            evidence == Evidence.INFERRED ? "**inferred**" : evidence.word());
  }

  @Override
  public String toString() {
    return operation + " " + resource + ": " + mistake;
  }
}
