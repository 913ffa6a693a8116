package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a plan does, and what its set asks for beside that, as operations for the rules to look at.
 * Of the default profile a plan leaves out what cannot be done; the rules are told of it.
 */
final class PlannedOperations {
  private final List<TenantOperation> operations = new ArrayList<>();

  private PlannedOperations() {}

  static List<TenantOperation> of(EspPlan plan) {
    PlannedOperations result = new PlannedOperations();
    Map<String, ProfileId> ids = new HashMap<>();
    plan.ranking().forEach(rank -> rank.id().ifPresent(id -> ids.put(rank.profileName(), id)));
    plan.changes().forEach(change -> result.add(change, ids));
    Optional<StoredProfile> stored =
        plan.input().seen().profiles().stream().filter(StoredProfile::isDefault).findFirst();
    for (DesiredProfile entry : plan.input().desired().entries()) {
      if (entry.isDefault() && stored.isPresent()) {
        result.addRefused(entry, stored.get());
      }
    }
    return List.copyOf(result.operations);
  }

  private void add(Change change, Map<String, ProfileId> ids) {
    if (change instanceof Change.Create create) {
      operations.add(new TenantOperation.Create(create.profile()));
    } else if (change instanceof Change.Update update) {
      operations.add(new TenantOperation.Update(update.current(), update.desired()));
    } else if (change instanceof Change.Assign assign) {
      assign
          .current()
          .ifPresent(
              current -> operations.add(new TenantOperation.Assign(current, assign.desired())));
    } else if (change instanceof Change.Reorder reorder) {
      for (Change.Move move : reorder.moves()) {
        ProfileId id = ids.get(move.profileName());
        if (id != null) {
          operations.add(new TenantOperation.Reorder(id, move.priority()));
        }
      }
    } else if (change instanceof Change.Delete delete) {
      operations.add(new TenantOperation.Delete(delete.current().id()));
    }
  }

  private void addRefused(DesiredProfile entry, StoredProfile stored) {
    String name = entry.renamedFrom().isPresent() ? entry.profile().displayName() : said(entry);
    if (!name.isEmpty() && !name.equals(stored.displayName())) {
      operations.add(
          new TenantOperation.Update(
              stored, stored.profile().toBuilder().displayName(name).build()));
    }
    boolean assigns =
        isSaid(entry, ProfileKey.ASSIGNMENTS) && !entry.profile().assignments().isEmpty();
    if (assigns
        && !ProfileDiff.sameAssignments(
            entry.profile().assignments(), stored.profile().assignments())) {
      operations.add(new TenantOperation.Assign(stored, entry.profile().assignments()));
    }
    entry
        .order()
        .ifPresent(order -> operations.add(new TenantOperation.Reorder(stored.id(), order)));
  }

  private static String said(DesiredProfile entry) {
    return isSaid(entry, ProfileKey.NAME) ? entry.profile().displayName() : "";
  }

  private static boolean isSaid(DesiredProfile entry, ProfileKey key) {
    return entry.managed().contains(key) && !entry.byDefault().contains(key);
  }
}
