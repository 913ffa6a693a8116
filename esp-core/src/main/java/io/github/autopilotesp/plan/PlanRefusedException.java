package io.github.autopilotesp.plan;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** Planning failed, or the plan must not be applied. Nothing was written. */
public final class PlanRefusedException extends EspException {
  private static final long serialVersionUID = 1L;
  private final ArrayList<String> problems;

  /**
   * Creates the failure.
   *
   * @param message the message, ending with a colon
   * @param problems all problems
   */
  public PlanRefusedException(String message, List<String> problems) {
    super(
        Objects.requireNonNull(message, "message")
            + "\n  - "
            + BoundedText.lines(problems.stream().map(VisibleText::of).toList(), "\n  - "));
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Returns all problems, not only the first.
   *
   * @return sentences that name the profiles and what to do
   */
  public List<String> problems() {
    return Collections.unmodifiableList(problems);
  }
}
