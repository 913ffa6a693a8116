package io.github.autopilotesp.plan;

import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.plan.Matching.Pair;
import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.wire.GraphProfiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the differences between a set and a tenant into an ordered list of changes. */
final class Planner {
  /** The default profile and 50 more (SETUP). */
  private static final int CUSTOM_PROFILES_AT_MOST = 50;

  private final PlanInput input;
  private final List<SettingNotStored> notStored = new ArrayList<>();
  private final List<Unmanaged> unmanaged = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private Planner(PlanInput input) {
    this.input = input;
  }

  static EspPlan plan(PlanInput input) {
    return new Planner(input)
        .plan(
            Matching.of(
                input.locations(), input.seen().profiles(), input.options().isResolvingTwins()));
  }

  private EspPlan plan(Matching matching) {
    List<Change> creates = new ArrayList<>();
    List<Change> updates = new ArrayList<>();
    List<Change> assigns = new ArrayList<>();
    List<String> unchanged = new ArrayList<>();
    for (Pair pair : matching.pairs()) {
      Optional<Change> content = content(pair);
      Optional<Change> assign = assign(pair);
      Unmanaged.of(pair).ifPresent(unmanaged::add);
      content.ifPresent(pair.stored().isEmpty() ? creates::add : updates::add);
      assign.ifPresent(assigns::add);
      if (content.isEmpty() && assign.isEmpty()) {
        unchanged.add(pair.name());
      }
    }
    if (!problems.isEmpty()) {
      throw new PlanRefusedException("Cannot plan:", problems);
    }
    List<StoredProfile> pruned = Pruning.of(matching, input.options());
    PlannedOrder order = new PlannedOrder(matching.placing());

    List<Change> changes = new ArrayList<>(creates);
    changes.addAll(updates);
    order.reorder().ifPresent(changes::add);
    changes.addAll(assigns);
    boolean makingRoom =
        !creates.isEmpty() && matching.customs().size() + creates.size() > CUSTOM_PROFILES_AT_MOST;
    changes.addAll(
        makingRoom ? 0 : changes.size(), pruned.stream().map(Change.Delete::new).toList());
    Set<ProfileId> deleted = pruned.stream().map(StoredProfile::id).collect(Collectors.toSet());
    return new EspPlan(
        input,
        changes,
        unchanged,
        order.ranking(deleted),
        notStored,
        unmanaged,
        Pruning.missing(matching, input.options()));
  }

  private Optional<Change> content(Pair pair) {
    if (pair.stored().isEmpty()) {
      EspProfile profile = marked(GraphProfiles.asStored(pair.desired().profile()), "");
      List<FieldChange> fields =
          ProfileDiff.everything(profile).stream()
              .map(field -> withOrigin(field, pair.desired()))
              .toList();
      return Optional.of(new Change.Create(profile, fields));
    }
    StoredProfile stored = pair.stored().get();
    refuseLocked(pair, stored);
    EspProfile desired =
        marked(
            GraphProfiles.asStored(pair.desired().over(stored.profile())),
            stored.profile().description());
    List<FieldChange> fields = new ArrayList<>();
    for (FieldChange field : FieldChange.ofContent(stored.profile(), desired)) {
      SettingNotStored known = SettingNotStored.of(pair.name(), field);
      if (input.options().notStored().contains(known)) {
        notStored.add(known);
      } else {
        FieldChange change = withOrigin(field, pair.desired());
        refuseUpdatesByDefault(change, pair);
        fields.add(change);
      }
    }
    markerChange(stored.profile(), desired).ifPresent(fields::add);
    return fields.isEmpty()
        ? Optional.empty()
        : Optional.of(new Change.Update(stored, desired, fields));
  }

  private static FieldChange withOrigin(FieldChange field, DesiredProfile entry) {
    ProfileKey key = ProfileFields.keyOf(field.setting());
    boolean written = entry.managed().contains(key) && !entry.byDefault().contains(key);
    return written ? field : field.asDefault();
  }

  private void refuseLocked(Pair pair, StoredProfile stored) {
    for (ProfileKey key : pair.desired().lockedBy(stored.profile())) {
      problems.add(
          quoted(pair)
              + place(pair, key)
              + ": "
              + key.key()
              + " would have no effect, because the page is hidden in the tenant and the document"
              + " does not set showProgress. Set showProgress, or remove the key.");
    }
  }

  /** The service's own default of this setting differs between old and new profiles (SETUP). */
  private void refuseUpdatesByDefault(FieldChange change, Pair pair) {
    ProfileKey key = ProfileKey.INSTALL_QUALITY_UPDATES;
    if (change.byDefault()
        && !change.before().isEmpty()
        && ProfileFields.keyOf(change.setting()) == key) {
      problems.add(
          quoted(pair)
              + place(pair, key)
              + ": "
              + key.key()
              + " is not set, and would change from "
              + words(change.before())
              + " to "
              + words(change.after())
              + " by default. Set it: the service's own default differs between old and new"
              + " profiles.");
    }
  }

  private static String words(List<FieldValue> values) {
    return String.join("", FieldWords.of(values, Labels.NONE));
  }

  private static String quoted(Pair pair) {
    return "\"" + pair.name() + "\"";
  }

  private String place(Pair pair, ProfileKey key) {
    return input.locations().at(List.of(pair.desired()), key.path());
  }

  /** Except in a restore, the marker is never a difference by itself. */
  private Optional<FieldChange> markerChange(EspProfile before, EspProfile after) {
    return input.options().isRestoring() ? FieldChange.ofOwner(before, after) : Optional.empty();
  }

  private EspProfile marked(EspProfile profile, String descriptionBefore) {
    if (input.options().isRestoring()) {
      return profile;
    }
    return profile.toBuilder()
        .description(
            OwnerMarker.mark(profile.description(), input.options().owner(), descriptionBefore))
        .build();
  }

  private Optional<Change> assign(Pair pair) {
    DesiredProfile entry = pair.desired();
    boolean unmanaged =
        pair.stored().isPresent() && !entry.managed().contains(ProfileKey.ASSIGNMENTS);
    if (entry.isDefault() || unmanaged) {
      return Optional.empty();
    }
    List<Assignment> before =
        pair.stored().map(stored -> stored.profile().assignments()).orElse(List.of());
    List<Assignment> after = entry.profile().assignments();
    return FieldChange.ofAssignments(before, after)
        .map(change -> withOrigin(change, entry))
        .map(change -> new Change.Assign(pair.name(), pair.stored(), after, change));
  }
}
