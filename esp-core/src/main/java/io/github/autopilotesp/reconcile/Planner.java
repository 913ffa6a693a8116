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
  /** The default profile and 50 more (SETUP). */
  private static final int CUSTOM_PROFILES_AT_MOST = 50;

  private final PlanInput input;
  private final Labels labels;
  private final List<NotKept> notKept = new ArrayList<>();

  private Planner(PlanInput input) {
    this.input = input;
    this.labels = input.labels();
  }

  static EspPlan plan(PlanInput input) {
    return new Planner(input).plan(Matching.of(input.desired(), input.seen()));
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
    List<StoredProfile> pruned = Pruning.of(matching, input.options());
    PlannedOrder order = new PlannedOrder(matching);

    List<Change> changes = new ArrayList<>(creates);
    changes.addAll(updates);
    order.reorder().ifPresent(changes::add);
    changes.addAll(assigns);
    boolean makingRoom =
        !creates.isEmpty() && matching.customs().size() + creates.size() > CUSTOM_PROFILES_AT_MOST;
    changes.addAll(
        makingRoom ? 0 : changes.size(), pruned.stream().map(Change.Delete::new).toList());
    Set<ProfileId> deleted = pruned.stream().map(StoredProfile::id).collect(Collectors.toSet());
    return new EspPlan(input, changes, unchanged, order.ranking(deleted), order.names(), notKept);
  }

  private Optional<Change> content(Pair pair) {
    if (pair.stored().isEmpty()) {
      EspProfile profile = marked(meaning(pair.desired().profile()), "");
      return Optional.of(new Change.Create(profile, ProfileDiff.everything(profile, labels)));
    }
    StoredProfile stored = pair.stored().get();
    EspProfile desired = marked(desired(pair.desired(), stored), stored.profile().description());
    List<FieldChange> fields = new ArrayList<>();
    for (FieldChange field : ProfileDiff.content(stored.profile(), desired, labels)) {
      NotKept known = NotKept.of(pair.name(), field);
      if (input.options().notKept().contains(known)) {
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

  private EspProfile marked(EspProfile profile, String descriptionBefore) {
    return profile.toBuilder()
        .description(
            OwnerMarker.mark(profile.description(), input.options().owner(), descriptionBefore))
        .build();
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
