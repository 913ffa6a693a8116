package io.github.autopilotesp.reconcile;

import java.util.List;

/**
 * What became of a plan.
 *
 * @param outcomes one per change, in the order of the plan
 * @param notKept settings that the service did not store as asked, whatever was the answer
 * @param foreignChanges changes by others that were noticed while writing
 * @param unconfirmed what reads did not show until the deadline, one sentence each. It may still
 *     come: plan again
 * @param listenerFailures what the listener threw after the first write
 */
public record ApplyReport(
    List<ChangeOutcome> outcomes,
    List<NotKept> notKept,
    List<ForeignChange> foreignChanges,
    List<String> unconfirmed,
    List<RuntimeException> listenerFailures) {
  /**
   * Creates the report.
   *
   * @param outcomes one per change
   * @param notKept settings that the service did not store as asked
   * @param foreignChanges changes by others
   * @param unconfirmed what reads did not show
   * @param listenerFailures what the listener threw
   * @throws NullPointerException if an argument is null
   */
  public ApplyReport {
    outcomes = List.copyOf(outcomes);
    notKept = List.copyOf(notKept);
    foreignChanges = List.copyOf(foreignChanges);
    unconfirmed = List.copyOf(unconfirmed);
    listenerFailures = List.copyOf(listenerFailures);
  }

  /**
   * Tells whether every change is in the tenant and was seen there. Settings that the service did
   * not keep do not count: they are in {@link #notKept()}.
   *
   * @return true if nothing is left to do or to look into
   */
  public boolean isComplete() {
    return outcomes.stream().allMatch(ChangeOutcome::isGood)
        && foreignChanges.isEmpty()
        && unconfirmed.isEmpty();
  }

  /**
   * The outcomes with a status.
   *
   * @param status the status
   * @return the outcomes in the order of the plan
   */
  public List<ChangeOutcome> with(ChangeOutcome.Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  /**
   * Shows the report to a person.
   *
   * @return text of several lines, ending with a line break
   */
  public String render() {
    return ReportText.of(this);
  }

  /**
   * Saves the report for other programs.
   *
   * @return JSON with a format version
   */
  public String toJson() {
    return ReportJson.of(this);
  }
}
