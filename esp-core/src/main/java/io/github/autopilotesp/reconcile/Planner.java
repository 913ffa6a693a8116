package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.format.GraphProfiles;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.Matching.Pair;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the difference between a set and a tenant into an ordered list of changes. */
final class Planner {
  private final PlanOptions options;
  private final Labels labels;
  private final List<NotKept> notKept = new ArrayList<>();

  private Planner(PlanOptions options, Labels labels) {
    this.options = options;
    this.labels = labels;
  }

  static EspPlan plan(Matching matching, PlanOptions options, Labels labels) {
    return new Planner(options, labels).plan(matching);
  }

  private EspPlan plan(Matching matching) {
    List<Change> creates = new ArrayList<>();
    List<Change> updates = new ArrayList<>();
    List<Change> assigns = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    for (Pair pair : matching.pairs()) {
      Optional<Change> content = content(pair);
      Optional<Change> assign = assign(pair);
      content.ifPresent(pair.stored().isEmpty() ? creates::add : updates::add);
      assign.ifPresent(assigns::add);
      if (content.isEmpty() && assign.isEmpty()) {
        unchanged.add(pair.name());
      }
    }
    List<StoredProfile> deleted = options.prune(matching);
    PlannedOrder order = new PlannedOrder(matching);

    List<Change> changes = new ArrayList<>(creates);
    changes.addAll(updates);
    order.reorder().ifPresent(changes::add);
    changes.addAll(assigns);
    deleted.forEach(profile -> changes.add(new Change.Delete(profile)));
    Set<ProfileId> deletedIds = deleted.stream().map(StoredProfile::id).collect(Collectors.toSet());
    return new EspPlan(
        changes, unchanged, order.ranking(deletedIds), order.names(), notKept, false);
  }

  private Optional<Change> content(Pair pair) {
    if (pair.stored().isEmpty()) {
      EspProfile profile = options.marked(meaning(pair.desired().profile()));
      return Optional.of(new Change.Create(profile, ProfileDiff.everything(profile, labels)));
    }
    StoredProfile stored = pair.stored().get();
    EspProfile desired = options.marked(stored, desired(pair.desired(), stored));
    List<FieldChange> fields = new ArrayList<>();
    for (FieldChange field : ProfileDiff.content(stored.profile(), desired, labels)) {
      NotKept known = NotKept.of(pair.name(), field);
      if (options.notKept().contains(known)) {
        notKept.add(known);
      } else {
        fields.add(field);
      }
    }
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.Update(stored, desired, fields));
  }

  /** Of the default profile, only settings and description are ours to say. */
  private static EspProfile desired(DesiredProfile entry, StoredProfile stored) {
    return entry.isDefault()
        ? stored.profile().toBuilder()
            .settings(meaning(entry.profile()).settings())
            .description(entry.profile().description())
            .build()
        : meaning(entry.profile());
  }

  /** As a tenant would hand it back: a message that says what the page says anyway is none. */
  private static EspProfile meaning(EspProfile profile) {
    return GraphProfiles.readContent(GraphProfiles.create(profile)).toBuilder()
        .assignments(profile.assignments())
        .build();
  }

  private Optional<Change> assign(Pair pair) {
    if (pair.desired().isDefault()) {
      return Optional.empty();
    }
    List<Assignment> before =
        pair.stored().map(stored -> stored.profile().assignments()).orElse(List.of());
    List<Assignment> after = pair.desired().profile().assignments();
    return ProfileDiff.assignments(before, after, labels)
        .map(change -> new Change.Assign(pair.name(), pair.stored(), after, change));
  }
}
