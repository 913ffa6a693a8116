package io.github.autopilotesp.plan;

import io.github.autopilotesp.EspException;
import io.github.autopilotesp.internal.text.BoundedText;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/** There is no plan, or it may not be applied. Nothing was written. */
public final class PlanRefusedException extends EspException {
  private static final long serialVersionUID = 1L;
  private final ArrayList<String> problems;

  /**
   * Creates the failure.
   *
   * @param message what cannot be done, ending with a colon
   * @param problems everything that stands in the way
   */
  public PlanRefusedException(String message, List<String> problems) {
    super(
        Objects.requireNonNull(message, "message")
            + "\n  - "
            + BoundedText.lines(problems.stream().map(VisibleText::of).toList(), "\n  - "));
    this.problems = new ArrayList<>(problems);
  }

  /**
   * Everything that stands in the way, not only the first.
   *
   * @return sentences that name the profiles and say what to do
   */
  public List<String> problems() {
    return Collections.unmodifiableList(problems);
  }
}
