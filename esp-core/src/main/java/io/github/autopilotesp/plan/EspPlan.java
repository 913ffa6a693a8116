package io.github.autopilotesp.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.document.DocumentOverride;
import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.document.UnresolvedReferencesException;
import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.fleet.FleetImpact;
import io.github.autopilotesp.tenant.AssignmentFilter;
import io.github.autopilotesp.tenant.ProfileListing;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.validation.ValidationInput;
import io.github.autopilotesp.wire.GraphJson;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What would change in a tenant, and what stays. The same set and the same tenant give the same
 * plan. Immutable and thread-safe.
 */
public final class EspPlan implements JsonForm {
  private final PlanInput input;
  private final List<Change> changes;
  private final List<String> unchanged;
  private final List<Rank> ranking;
  private final List<SettingNotKept> notKept;
  private final List<Unmanaged> unmanaged;
  private final List<String> nothingToPrune;

  EspPlan(
      PlanInput input,
      List<Change> changes,
      List<String> unchanged,
      List<Rank> ranking,
      List<SettingNotKept> notKept,
      List<Unmanaged> unmanaged,
      List<String> nothingToPrune) {
    this.input = input;
    this.changes = List.copyOf(changes);
    this.unchanged = List.copyOf(unchanged);
    this.ranking = List.copyOf(ranking);
    this.notKept = List.copyOf(notKept);
    this.unmanaged = List.copyOf(unmanaged);
    this.nothingToPrune = List.copyOf(nothingToPrune);
  }

  /**
   * Compares a set with what a tenant has. No tenant is asked, so that ids are shown as they are;
   * {@link #withNames} gives them their names.
   *
   * @param desired what should be
   * @param seen the tenant's profiles as they were read
   * @param options what else to take into account
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another: a name twice in the set
   *     or in the tenant
   */
  public static EspPlan between(EspProfileSet desired, ProfileListing seen, PlanOptions options) {
    Objects.requireNonNull(desired, "desired");
    return between(desired, Optional.empty(), seen, options);
  }

  /**
   * Compares what a document says with what a tenant has. The plan keeps what the document says
   * beside its profiles: rule overrides, what it manages, and where everything stands in the file.
   *
   * @param document what should be, with ids in place of names ({@link ProfileDocument#withIds})
   * @param seen the tenant's profiles as they were read
   * @param options what else to take into account
   * @return what would change
   * @throws UnresolvedReferencesException if it names something by another name than an id
   * @throws PlanRefusedException if a profile cannot be told from another, or something would
   *     change that nobody wrote and that has no certain default
   */
  public static EspPlan between(
      ProfileDocument document, ProfileListing seen, PlanOptions options) {
    return between(document.resolveOffline(), Optional.of(document), seen, options);
  }

  /**
   * Compares a snapshot with what a tenant has, to the letter: an owner's marker goes or comes with
   * the description.
   *
   * @param snapshot what should be again
   * @param seen the tenant's profiles as they were read
   * @return what would change
   * @throws PlanRefusedException if a profile cannot be told from another
   */
  public static EspPlan restoring(Snapshot snapshot, ProfileListing seen) {
    return between(
        snapshot.asDesired(seen.profiles()),
        Optional.empty(),
        seen,
        PlanOptions.none().restoring());
  }

  private static EspPlan between(
      EspProfileSet desired,
      Optional<ProfileDocument> document,
      ProfileListing seen,
      PlanOptions options) {
    Objects.requireNonNull(seen, "seen");
    Objects.requireNonNull(options, "options");
    return Planner.plan(new PlanInput(desired, document, seen, options, Labels.NONE, false));
  }

  /**
   * Shows apps, groups, filters and scope tags by their names. The names are a part of what is
   * saved and of the {@link #digest()}.
   *
   * @param namesById the names by their ids; an id that has none is shown as it is
   * @return the same plan with these names in place of any before
   */
  public EspPlan withNames(Map<String, String> namesById) {
    Objects.requireNonNull(namesById, "namesById");
    return of(input.withLabels(Labels.of(namesById)));
  }

  /**
   * The names by which the plan shows ids, as they were when it was made.
   *
   * @return the names by their ids; not modifiable
   */
  public Map<String, String> namesById() {
    return Collections.unmodifiableMap(input.labels().namesById());
  }

  /**
   * Reads a plan that was saved.
   *
   * @param json what {@link #toJson()} returned, of this or an earlier version of the library
   * @return the plan as it was; what has moved since is found when it is applied
   * @throws SavedStateException if it is not a saved plan, is of a later version, or was edited
   */
  public static EspPlan fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return PlanJson.read(json);
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
   * it should and stands where it should, and what it replaces goes last. Only where the tenant has
   * no room for the new profiles do deletions come first.
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
   * Tells what the plan would change for a fleet: how many devices get another profile, from which
   * to which, with examples.
   *
   * @param fleet the devices; read once, and not closed
   * @param filters the filters that the assignments use, those of the tenant and of the set
   * @return the impact
   */
  public FleetImpact impactOn(Stream<DeviceContext> fleet, Collection<AssignmentFilter> filters) {
    return FleetImpact.between(
        EspTargeting.of(input.seen().profiles(), filters),
        EspTargeting.ofRanked(ProfilesAfter.of(this, input.seen().profiles()), filters),
        fleet);
  }

  /**
   * What differs and is not tried again, because the service was seen not to keep it ({@link
   * PlanOptions#knowingNotKept}).
   *
   * @return the settings; not modifiable
   */
  public List<SettingNotKept> notKept() {
    return notKept;
  }

  /**
   * What is left to the tenant, because the set does not speak about it ({@code manage: listed}).
   *
   * @return the profiles of which some parts are not managed; not modifiable
   */
  public List<Unmanaged> unmanaged() {
    return unmanaged;
  }

  /**
   * The names that {@link PlanOptions#prune} gives and no custom profile of the tenant bears: they
   * were pruned before, or are misspelled.
   *
   * @return the names; not modifiable
   */
  public List<String> nothingToPrune() {
    return nothingToPrune;
  }

  /**
   * What should be.
   *
   * @return the set that the plan was made of
   */
  public EspProfileSet desired() {
    return input.desired();
  }

  /**
   * What the tenant had.
   *
   * @return the profiles that the plan was made of
   */
  public ProfileListing seen() {
    return input.seen();
  }

  /**
   * Tells whether the plan takes its set to the letter: an owner's marker, or its absence, is a
   * part of what a profile says.
   *
   * @return true for a plan that restores a snapshot
   */
  public boolean isRestore() {
    return input.options().isRestoring();
  }

  /**
   * What the documented rules look at: the set, beside the profiles that the plan saw, with what
   * the plan does. Overrides of the planned document hold.
   *
   * @return the input, to which a scenario and a tenant's catalog can be added
   */
  public ValidationInput validationInput() {
    return input
        .document()
        .map(document -> ValidationInput.of(document, desired()))
        .orElseGet(() -> ValidationInput.of(desired()))
        .tenantProfiles(input.seen().profiles())
        .changes(requestedOperations());
  }

  /**
   * The operations that the changes stand for, and those that the set asks of the default profile
   * and the service cannot do, such as another name (ESP407). The latter are in no change, so even
   * an empty plan may have some.
   *
   * @return the operations that the rules look at
   */
  public List<TenantOperation> requestedOperations() {
    return PlannedOperations.of(this);
  }

  /**
   * The decisions that the planned document takes about validation rules.
   *
   * @return the overrides in the order of the document; empty for a plan of a set
   */
  public List<DocumentOverride> ruleOverrides() {
    return input.document().map(ProfileDocument::ruleOverrides).orElse(List.of());
  }

  /**
   * Makes the plan all or nothing: if anything that it touches has moved since, nothing of it is
   * applied.
   *
   * @return a copy that is strict
   */
  public EspPlan strict() {
    return of(input.asStrict());
  }

  /** The same plan, of an input that makes the same changes. */
  private EspPlan of(PlanInput other) {
    return new EspPlan(other, changes, unchanged, ranking, notKept, unmanaged, nothingToPrune);
  }

  /**
   * Tells whether one conflict refuses the whole plan.
   *
   * @return false unless made {@link #strict()}
   */
  public boolean isStrict() {
    return input.strict();
  }

  /**
   * Names the tenant that the plan was made for: what stands before the first {@code _} in the ids
   * of its default configurations ({@link ProfileListing#tenantId()}).
   *
   * @return the tenant's id, or empty if the plan did not see a default configuration
   */
  public Optional<String> tenantId() {
    return input.seen().tenantId();
  }

  /**
   * Identifies what the plan says: the SHA-256 of what {@link #toJson()} saves. No time is in it,
   * so the same plan has the same digest wherever it is made. Every rendering shows it; who
   * approved a rendering has it applied with that digest.
   *
   * @return 64 hexadecimal digits
   */
  public String digest() {
    return PlanJson.digest(this);
  }

  /**
   * Says in a few words what the plan would do.
   *
   * @return such as {@code 1 to create, 2 to assign}
   */
  public String summary() {
    return PlanText.summary(this).toString();
  }

  /**
   * Shows the plan to a person.
   *
   * @return text of several lines, ending with a line break
   */
  public String toText() {
    return PlanText.of(this);
  }

  /**
   * Shows the plan in a pull request.
   *
   * @return Markdown, ending with a line break
   */
  public String toMarkdown() {
    return PlanMarkdown.of(this);
  }

  /**
   * Saves the plan, to be shown by other programs or applied later. It holds the profiles that the
   * plan saw as Graph returned them.
   *
   * @return JSON with a format version, the tenant and the {@link #digest()}
   * @throws IllegalStateException if the plan does not know its tenant: it would be applied
   *     anywhere
   */
  public String toJson() {
    if (tenantId().isEmpty()) {
      throw new IllegalStateException(
          "The plan does not know its tenant, since it saw no default configuration. Plan with a"
              + " role that sees one, or apply the plan without saving it.");
    }
    return PlanJson.write(this);
  }

  PlanInput input() {
    return input;
  }

  @Override
  public String toString() {
    return "EspPlan[" + summary() + "]";
  }

  /** Unlike {@link #toJson}, of a plan that does not know its tenant too: it is not read again. */
  @Override
  public Object jsonForm() {
    return GraphJson.parseOwn(PlanJson.write(this))
        .properties(); // with every digit of every number
  }

  /**
   * For JSON mappers, which read a plan again by it: {@link #fromJson} is for people.
   *
   * @param form what {@link #jsonForm} gives
   * @return a plan
   * @throws SavedStateException if it is not what a plan is written as
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EspPlan ofJsonForm(Map<String, @Nullable Object> form) {
    Objects.requireNonNull(form, "form");
    EspPlan plan = fromJson(PlainJson.print(form));
    if (plan.tenantId().isEmpty()) {
      throw new SavedStateException(
          "The plan does not know its tenant: it would be applied anywhere. Plan again.");
    }
    return plan;
  }
}
