package io.github.autopilotesp.plan;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Options of a plan. Immutable and thread-safe.
 *
 * <pre>{@code
 * PlanOptions.none().ownedBy("team-workplace").pruneOwned()
 * }</pre>
 */
public final class PlanOptions {
  private static final PlanOptions NONE =
      new PlanOptions(List.of(), Optional.empty(), false, List.of(), false, false);

  private final List<SettingNotStored> notStored;
  private final Optional<String> owner;
  private final boolean pruningOwned;
  private final List<String> pruned;
  private final boolean restoring;
  private final boolean resolvingTwins;

  private PlanOptions(
      List<SettingNotStored> notStored,
      Optional<String> owner,
      boolean pruningOwned,
      List<String> pruned,
      boolean restoring,
      boolean resolvingTwins) {
    this.notStored = notStored;
    this.owner = owner;
    this.pruningOwned = pruningOwned;
    this.pruned = pruned;
    this.restoring = restoring;
    this.resolvingTwins = resolvingTwins;
  }

  /**
   * Returns the default options: no owner marker, no pruning.
   *
   * @return the default options
   */
  public static PlanOptions none() {
    return NONE;
  }

  /**
   * Names settings that the service did not store ({@code ApplyReport.notStored()}). Where the
   * tenant still differs in exactly that way, the plan lists the difference and does not write it
   * again.
   *
   * @param seen the settings that the service did not store
   * @return a copy with these in place of any named earlier
   */
  public PlanOptions knowingNotStored(Collection<SettingNotStored> seen) {
    return new PlanOptions(
        List.copyOf(Objects.requireNonNull(seen, "seen")),
        owner,
        pruningOwned,
        pruned,
        restoring,
        resolvingTwins);
  }

  /**
   * Marks the profiles that are written as owned: the last line of the description becomes {@code
   * [owner: name]}. A marker is never a difference by itself; a profile that is not written for
   * another reason is not marked either.
   *
   * @param owner the owner; one line without brackets
   * @return a copy with the owner
   * @throws IllegalArgumentException if the name is blank, or has a line break or a bracket
   */
  public PlanOptions ownedBy(String owner) {
    OwnerMarker.check(Objects.requireNonNull(owner, "owner"));
    return new PlanOptions(
        notStored, Optional.of(owner), pruningOwned, pruned, restoring, resolvingTwins);
  }

  /**
   * Deletes the custom profiles that have the owner's marker and are not in the set.
   *
   * @return a copy that prunes
   * @throws IllegalStateException if no owner was named
   */
  public PlanOptions pruneOwned() {
    if (owner.isEmpty()) {
      throw new IllegalStateException("Name the owner first: ownedBy(...).pruneOwned()");
    }
    return new PlanOptions(notStored, owner, true, pruned, restoring, resolvingTwins);
  }

  /**
   * Deletes custom profiles by name. A name that no custom profile has is not an error; the default
   * profile is never deleted.
   *
   * @param displayNames the names
   * @return a copy that prunes these, in addition to those named earlier
   */
  public PlanOptions prune(String... displayNames) {
    TreeSet<String> names = new TreeSet<>(pruned);
    names.addAll(List.of(Objects.requireNonNull(displayNames, "displayNames")));
    return new PlanOptions(
        notStored, owner, pruningOwned, List.copyOf(names), restoring, resolvingTwins);
  }

  /**
   * Deletes the duplicates that concurrent runs left behind, instead of refusing to plan: where
   * several custom profiles have the name of a profile of the set, are equivalent, and at most one
   * of them is assigned, all but one are deleted. The assigned one stays, otherwise the oldest. The
   * plan shows the deletions; profiles that differ, or of which more than one is assigned, are
   * still refused.
   *
   * @return a copy that resolves twins
   */
  public PlanOptions resolveTwins() {
    return new PlanOptions(notStored, owner, pruningOwned, pruned, restoring, true);
  }

  boolean isResolvingTwins() {
    return resolvingTwins;
  }

  /** Takes the set literally, including the owner marker or its absence. */
  PlanOptions restoring() {
    return new PlanOptions(notStored, owner, pruningOwned, pruned, true, resolvingTwins);
  }

  boolean isRestoring() {
    return restoring;
  }

  List<SettingNotStored> notStored() {
    return notStored;
  }

  Optional<String> owner() {
    return owner;
  }

  boolean isPruningOwned() {
    return pruningOwned;
  }

  List<String> pruned() {
    return pruned;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PlanOptions that
        && notStored.equals(that.notStored)
        && owner.equals(that.owner)
        && pruningOwned == that.pruningOwned
        && pruned.equals(that.pruned)
        && restoring == that.restoring
        && resolvingTwins == that.resolvingTwins;
  }

  @Override
  public int hashCode() {
    return Objects.hash(notStored, owner, pruningOwned, pruned, restoring, resolvingTwins);
  }
}
