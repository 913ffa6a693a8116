package io.github.autopilotesp.reconcile;

import java.util.List;

/**
 * What would change in a tenant, and what stays. The same set and the same tenant give the same
 * plan. Immutable and thread-safe.
 */
public final class EspPlan {
  private final List<Change> changes;
  private final List<String> unchanged;
  private final List<Rank> ranking;
  private final List<String> order;
  private final List<NotKept> notKept;
  private final boolean strict;

  EspPlan(
      List<Change> changes,
      List<String> unchanged,
      List<Rank> ranking,
      List<String> order,
      List<NotKept> notKept,
      boolean strict) {
    this.changes = List.copyOf(changes);
    this.unchanged = List.copyOf(unchanged);
    this.ranking = List.copyOf(ranking);
    this.order = List.copyOf(order);
    this.notKept = List.copyOf(notKept);
    this.strict = strict;
  }

  /**
   * Tells whether there is nothing to do.
   *
   * @return true if applying the plan would write nothing
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * The changes in the order in which they are carried out: new profiles, which reach nobody yet;
   * updates; the order; assignments; deletions. So a profile reaches devices only when it says what
   * it should and stands where it should, and what it replaces goes last.
   *
   * @return the changes; not modifiable
   */
  public List<Change> changes() {
    return changes;
  }

  /**
   * The profiles of the set whose content and assignments are as they should be.
   *
   * @return their names; not modifiable
   */
  public List<String> unchanged() {
    return unchanged;
  }

  /**
   * Where every custom profile of the tenant stands before and after.
   *
   * @return the profiles in the order after the plan; not modifiable
   */
  public List<Rank> ranking() {
    return ranking;
  }

  /**
   * What differs and is not tried again, because the service was seen not to keep it ({@link
   * PlanOptions#knowingNotKept}).
   *
   * @return the settings; not modifiable
   */
  public List<NotKept> notKept() {
    return notKept;
  }

  /**
   * Makes the plan all or nothing: if anything that it touches has moved since, nothing of it is
   * applied.
   *
   * @return a copy that is strict
   */
  public EspPlan strict() {
    return new EspPlan(changes, unchanged, ranking, order, notKept, true);
  }

  /**
   * Tells whether one conflict refuses the whole plan.
   *
   * @return false unless made {@link #strict()}
   */
  public boolean isStrict() {
    return strict;
  }

  /**
   * Shows the plan to a person.
   *
   * @return text of several lines, ending with a line break
   */
  public String render() {
    return PlanText.of(this);
  }

  /** The names of the profiles whose order the set gives, highest first. */
  List<String> order() {
    return order;
  }

  @Override
  public String toString() {
    return "EspPlan[" + PlanText.summary(this) + "]";
  }
}
