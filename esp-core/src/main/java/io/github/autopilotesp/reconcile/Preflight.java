package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Looks, before anything is written, for what has moved since the plan. */
final class Preflight {
  private final ApplyRun run;
  private final List<StoredProfile> tenant;
  private final Map<ProfileId, StoredProfile> byId;

  Preflight(ApplyRun run, List<StoredProfile> tenant) {
    this.run = run;
    this.tenant = tenant;
    byId =
        tenant.stream()
            .collect(Collectors.toMap(StoredProfile::id, Function.identity(), (one, two) -> one));
  }

  void check() {
    run.ledger.open(Change.Create.class).forEach(this::create);
    run.ledger.open(Change.Update.class).forEach(this::update);
    run.ledger.open(Change.Reorder.class).forEach(this::reorder);
    for (Change.Assign change : run.ledger.open(Change.Assign.class)) {
      change.current().ifPresent(seen -> stored(change, seen, now -> isAssigned(change, now)));
    }
    run.ledger
        .open(Change.Delete.class)
        .forEach(change -> stored(change, change.current(), now -> false));
  }

  private static boolean isAssigned(Change.Assign change, StoredProfile now) {
    return ProfileDiff.sameAssignments(now.profile().assignments(), change.desired());
  }

  private void create(Change.Create change) {
    named(change.profile().displayName())
        .ifPresent(
            found -> {
              if (ProfileDiff.sameContent(found.profile(), change.profile())) {
                String name = change.profile().displayName();
                run.written.put(name, Written.untouched(name, found));
                run.ledger.alreadySo(change);
              } else {
                run.ledger.conflict(
                    change,
                    "a profile of this name has been created since the plan: " + found.id());
              }
            });
  }

  private void update(Change.Update change) {
    StoredProfile seen = change.current();
    String newName = change.desired().displayName();
    Optional<StoredProfile> taken =
        newName.equals(seen.displayName()) ? Optional.empty() : named(newName);
    if (taken.isPresent() && !taken.get().id().equals(seen.id())) {
      run.ledger.conflict(
          change,
          "the name \"" + newName + "\" has been taken since the plan: " + taken.get().id());
      return;
    }
    stored(change, seen, now -> ProfileDiff.sameContent(now.profile(), change.desired()));
  }

  /** What is as desired already is for the step to notice; it is no conflict. */
  private void stored(Change change, StoredProfile seen, Predicate<StoredProfile> isSo) {
    StoredProfile now = byId.get(seen.id());
    if (now == null) {
      run.ledger.conflict(change, "\"" + seen.displayName() + "\" has been deleted since the plan");
    } else if (!isSo.test(now) && Drift.moved(seen, now)) {
      run.ledger.conflict(change, Drift.described(seen, now));
    }
  }

  private void reorder(Change.Reorder change) {
    List<ProfileId> before =
        run.plan.ranking().stream()
            .filter(rank -> rank.before().isPresent())
            .sorted(Comparator.comparingInt(rank -> rank.before().getAsInt()))
            .flatMap(rank -> rank.id().stream())
            .toList();
    List<ProfileId> now = OrderStep.customs(tenant);
    if (!common(before, now).equals(common(now, before))
        && !OrderStep.isInOrder(tenant, OrderStep.desired(run, tenant))) {
      run.ledger.conflict(change, "the order of the profiles has been changed since the plan");
    }
  }

  private static List<ProfileId> common(List<ProfileId> of, List<ProfileId> in) {
    List<ProfileId> common = new ArrayList<>(of);
    common.retainAll(new HashSet<>(in));
    return common;
  }

  private Optional<StoredProfile> named(String name) {
    return tenant.stream()
        .filter(profile -> !profile.isDefault() && profile.displayName().equals(name))
        .findFirst();
  }
}
