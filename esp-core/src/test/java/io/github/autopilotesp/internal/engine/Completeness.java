package io.github.autopilotesp.internal.engine;

/**
 * What docs/reconcile.md promises of a complete apply, said of a verdict: the report decides by
 * itself, and the explored runs hold it to this.
 */
public final class Completeness {
  private Completeness() {}

  /** Everything is as desired, the last read has shown all of it, and nothing is in doubt. */
  public static boolean isComplete(Judge.Verdict verdict) {
    return verdict.statuses().values().stream().allMatch(GoalStatus::isGood)
        && verdict.order().isGood()
        && verdict.foreign().isEmpty()
        && verdict.overwritten().isEmpty()
        && verdict.twins().isEmpty()
        && verdict.unconfirmed().isEmpty()
        && verdict.looked();
  }
}
