package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterExplanation;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.targeting.Resolution.Step;
import java.util.Objects;
import java.util.Optional;

/**
 * The evaluation of one assignment of a profile in one step.
 *
 * @param step {@link Step#DEVICE} or {@link Step#USER}
 * @param assignment the assignment
 * @param target whether its target reaches the device or the user
 * @param filter the result of its filter, or empty if it has none, the filter was not provided, or
 *     its rule cannot be evaluated
 * @param result whether the assignment applies
 * @param because the reasons, in English
 */
public record AssignmentCheck(
    Step step,
    Assignment assignment,
    Truth target,
    Optional<FilterExplanation> filter,
    Truth result,
    String because)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param step the step
   * @param assignment the assignment
   * @param target whether its target reaches the device or the user
   * @param filter the result of its filter
   * @param result whether the assignment applies
   * @param because the reasons
   */
  public AssignmentCheck {
    Objects.requireNonNull(because, "because");
    Objects.requireNonNull(step, "step");
    Objects.requireNonNull(assignment, "assignment");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(filter, "filter");
    Objects.requireNonNull(result, "result");
    because = VisibleText.of(because);
  }
}
