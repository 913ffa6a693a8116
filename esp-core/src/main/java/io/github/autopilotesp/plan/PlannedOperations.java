package io.github.autopilotesp.plan;

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
import java.util.stream.Stream;

/**
 * The operations of a plan, for the rules to check, including those that its set asks for but the
 * plan leaves out: changes of the default profile that the service cannot carry out.
 */
final class PlannedOperations {
  private final List<TenantOperation> operations = new ArrayList<>();

  private PlannedOperations() {}

  static List<TenantOperation> of(EspPlan plan) {
    PlannedOperations result = new PlannedOperations();
    Map<String, ProfileId> ids = new HashMap<>();
    plan.ranking().forEach(rank -> rank.id().ifPresent(id -> ids.put(rank.profileName(), id)));
    plan.changes().stream().flatMap(change -> of(change, ids)).forEach(result.operations::add);
    Optional<StoredProfile> stored =
        plan.input().seen().profiles().stream().filter(StoredProfile::isDefault).findFirst();
    for (DesiredProfile entry : plan.input().desired().entries()) {
      if (entry.isDefault() && stored.isPresent()) {
        result.addRefused(entry, stored.get());
      }
    }
    return List.copyOf(result.operations);
  }

  private static Stream<TenantOperation> of(Change change, Map<String, ProfileId> ids) {
    return change.match(
        create -> Stream.of(new TenantOperation.Create(create.profile())),
        update -> Stream.of(new TenantOperation.Update(update.current(), update.desired())),
        assign ->
            assign.current().stream()
                .map(current -> new TenantOperation.Assign(current, assign.desired())),
        reorder ->
            reorder.moves().stream()
                .flatMap(
                    move ->
                        Stream.ofNullable(ids.get(move.profileName()))
                            .map(id -> new TenantOperation.Reorder(id, move.priority()))),
        delete -> Stream.of(new TenantOperation.Delete(delete.current().id())));
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
        && FieldChange.ofAssignments(entry.profile().assignments(), stored.profile().assignments())
            .isPresent()) {
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
