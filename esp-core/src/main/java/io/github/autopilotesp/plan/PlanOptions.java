package io.github.autopilotesp.plan;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a plan takes into account beside the set and the tenant. Immutable and thread-safe.
 *
 * <pre>{@code
 * PlanOptions.none().ownedBy("team-workplace").pruneOwned()
 * }</pre>
 */
public final class PlanOptions {
  private static final PlanOptions NONE =
      new PlanOptions(List.of(), Optional.empty(), false, List.of(), false, false);

  private final List<SettingNotKept> notKept;
  private final Optional<String> owner;
  private final boolean pruningOwned;
  private final List<String> pruned;
  private final boolean restoring;
  private final boolean resolvingTwins;

  private PlanOptions(
      List<SettingNotKept> notKept,
      Optional<String> owner,
      boolean pruningOwned,
      List<String> pruned,
      boolean restoring,
      boolean resolvingTwins) {
    this.notKept = notKept;
    this.owner = owner;
    this.pruningOwned = pruningOwned;
    this.pruned = pruned;
    this.restoring = restoring;
    this.resolvingTwins = resolvingTwins;
  }

  /**
   * Nothing but the set and the tenant: no marker, no pruning.
   *
   * @return the options that a plan has unless told otherwise
   */
  public static PlanOptions none() {
    return NONE;
  }

  /**
   * Names settings that the service was seen not to keep ({@code ApplyReport.notKept()}). Where the
   * tenant still differs in exactly that way, the plan lists it and does not try again.
   *
   * @param seen what the service did not keep
   * @return a copy with these in place of any named before
   */
  public PlanOptions knowingNotKept(Collection<SettingNotKept> seen) {
    return new PlanOptions(
        List.copyOf(Objects.requireNonNull(seen, "seen")),
        owner,
        pruningOwned,
        pruned,
        restoring,
        resolvingTwins);
  }

  /**
   * Marks what is written as owned: the last line of the description becomes {@code [owner: name]}.
   * A marker is never a difference by itself; a profile that is not written for another reason is
   * not marked either.
   *
   * @param owner whose profiles they are; one line without brackets
   * @return a copy with the owner
   * @throws IllegalArgumentException if the name is blank, or has a line break or a bracket
   */
  public PlanOptions ownedBy(String owner) {
    OwnerMarker.check(Objects.requireNonNull(owner, "owner"));
    return new PlanOptions(
        notKept, Optional.of(owner), pruningOwned, pruned, restoring, resolvingTwins);
  }

  /**
   * Deletes the custom profiles that bear the owner's marker and are not in the set.
   *
   * @return a copy that prunes
   * @throws IllegalStateException if no owner was named
   */
  public PlanOptions pruneOwned() {
    if (owner.isEmpty()) {
      throw new IllegalStateException("Name the owner first: ownedBy(...).pruneOwned()");
    }
    return new PlanOptions(notKept, owner, true, pruned, restoring, resolvingTwins);
  }

  /**
   * Deletes custom profiles by name. A name that the tenant does not have is none; the default
   * profile is never meant.
   *
   * @param displayNames the names
   * @return a copy that prunes these, and those named before
   */
  public PlanOptions prune(String... displayNames) {
    TreeSet<String> names = new TreeSet<>(pruned);
    names.addAll(List.of(Objects.requireNonNull(displayNames, "displayNames")));
    return new PlanOptions(
        notKept, owner, pruningOwned, List.copyOf(names), restoring, resolvingTwins);
  }

  /**
   * Deletes the duplicates that runs which raced left behind, instead of refusing to plan: of
   * several custom profiles that bear the name of a profile of the set, say the same, and of which
   * at most one is assigned, all but one. The assigned one stays, else the oldest. The plan shows
   * the deletions, and what differs or is assigned twice is refused as before.
   *
   * @return a copy that resolves twins
   */
  public PlanOptions resolveTwins() {
    return new PlanOptions(notKept, owner, pruningOwned, pruned, restoring, true);
  }

  boolean isResolvingTwins() {
    return resolvingTwins;
  }

  /** Takes the set to the letter: the owner's marker too, or its absence. */
  PlanOptions restoring() {
    return new PlanOptions(notKept, owner, pruningOwned, pruned, true, resolvingTwins);
  }

  boolean isRestoring() {
    return restoring;
  }

  List<SettingNotKept> notKept() {
    return notKept;
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
        && notKept.equals(that.notKept)
        && owner.equals(that.owner)
        && pruningOwned == that.pruningOwned
        && pruned.equals(that.pruned)
        && restoring == that.restoring
        && resolvingTwins == that.resolvingTwins;
  }

  @Override
  public int hashCode() {
    return Objects.hash(notKept, owner, pruningOwned, pruned, restoring, resolvingTwins);
  }
}
