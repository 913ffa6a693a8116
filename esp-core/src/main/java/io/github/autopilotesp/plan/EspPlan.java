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
 * The changes that would bring a tenant to a desired set. The same set and the same tenant give the
 * same plan. Immutable and thread-safe.
 */
public final class EspPlan implements JsonForm {
  private final PlanInput input;
  private final List<Change> changes;
  private final List<String> unchanged;
  private final List<Rank> ranking;
  private final List<SettingNotStored> notStored;
  private final List<Unmanaged> unmanaged;
  private final List<String> nothingToPrune;

  EspPlan(
      PlanInput input,
      List<Change> changes,
      List<String> unchanged,
      List<Rank> ranking,
      List<SettingNotStored> notStored,
      List<Unmanaged> unmanaged,
      List<String> nothingToPrune) {
    this.input = input;
    this.changes = List.copyOf(changes);
    this.unchanged = List.copyOf(unchanged);
    this.ranking = List.copyOf(ranking);
    this.notStored = List.copyOf(notStored);
    this.unmanaged = List.copyOf(unmanaged);
    this.nothingToPrune = List.copyOf(nothingToPrune);
  }

  /**
   * Compares a set with the profiles of a tenant. This reads nothing from the tenant, so ids are
   * shown as they are; {@link #withNames} adds names.
   *
   * @param desired the desired profiles
   * @param seen the tenant's profiles as read
   * @param options the options
   * @return the plan
   * @throws PlanRefusedException if profiles cannot be told apart because a name occurs twice in
   *     the set or in the tenant
   */
  public static EspPlan between(EspProfileSet desired, ProfileListing seen, PlanOptions options) {
    Objects.requireNonNull(desired, "desired");
    return between(desired, Optional.empty(), seen, options);
  }

  /**
   * Compares a document with the profiles of a tenant. The plan also keeps the document's rule
   * overrides, what it manages, and its positions in the file.
   *
   * @param document the desired profiles, with ids in place of names ({@link
   *     ProfileDocument#withIds})
   * @param seen the tenant's profiles as read
   * @param options the options
   * @return the plan
   * @throws UnresolvedReferencesException if it refers to something by anything but an id
   * @throws PlanRefusedException if profiles cannot be told apart, or a setting that is written
   *     nowhere and has no certain default would change
   */
  public static EspPlan between(
      ProfileDocument document, ProfileListing seen, PlanOptions options) {
    return between(document.resolveOffline(), Optional.of(document), seen, options);
  }

  /**
   * Compares a snapshot with the profiles of a tenant exactly: owner markers are restored along
   * with the descriptions.
   *
   * @param snapshot the state to restore
   * @param seen the tenant's profiles as read
   * @return the plan
   * @throws PlanRefusedException if profiles cannot be told apart
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
   * Shows apps, groups, filters and scope tags by name. The names are saved with the plan and are
   * part of the {@link #digest()}.
   *
   * @param namesById the names by id; an id without a name is shown as it is
   * @return the same plan with these names in place of any earlier ones
   */
  public EspPlan withNames(Map<String, String> namesById) {
    Objects.requireNonNull(namesById, "namesById");
    return of(input.withLabels(Labels.of(namesById)));
  }

  /**
   * Returns the names that the plan shows for ids, as they were when the plan was made.
   *
   * @return the names by id; not modifiable
   */
  public Map<String, String> namesById() {
    return Collections.unmodifiableMap(input.labels().namesById());
  }

  /**
   * Reads a saved plan.
   *
   * @param json the result of {@link #toJson()} in this or an earlier version of the library
   * @return the plan as it was; later changes in the tenant are detected when it is applied
   * @throws SavedStateException if it is not a saved plan, was saved by a later version, or was
   *     edited
   */
  public static EspPlan fromJson(String json) {
    Objects.requireNonNull(json, "json");
    return PlanJson.read(json);
  }

  /**
   * Returns whether there is nothing to do.
   *
   * @return true if applying the plan would write nothing
   */
  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * Returns the changes in the order in which they are carried out: new profiles, which are not
   * assigned yet; updates; the order; assignments; deletions. So a profile reaches devices only
   * once its content and priority are as desired, and the profiles that it replaces are deleted
   * last. Deletions come first only if the tenant has no room for the new profiles.
   *
   * @return the changes; not modifiable
   */
  public List<Change> changes() {
    return changes;
  }

  /**
   * Returns the profiles of the set whose content and assignments are already as desired.
   *
   * @return their names; not modifiable
   */
  public List<String> unchanged() {
    return unchanged;
  }

  /**
   * Returns the priority of every custom profile of the tenant before and after the plan.
   *
   * @return the profiles in their order after the plan; not modifiable
   */
  public List<Rank> ranking() {
    return ranking;
  }

  /**
   * Computes what the plan would change for a fleet: how many devices get another profile, from
   * which to which, with examples.
   *
   * @param fleet the devices; read once, and not closed
   * @param filters the filters that the assignments use, both in the tenant and in the set
   * @return the impact
   */
  public FleetImpact impactOn(Stream<DeviceContext> fleet, Collection<AssignmentFilter> filters) {
    return FleetImpact.between(
        EspTargeting.of(input.seen().profiles(), filters),
        EspTargeting.ofRanked(ProfilesAfter.of(this, input.seen().profiles()), filters),
        fleet);
  }

  /**
   * Returns the settings that differ but are not written again, because the service did not store
   * them before ({@link PlanOptions#knowingNotStored}).
   *
   * @return the settings; not modifiable
   */
  public List<SettingNotStored> notStored() {
    return notStored;
  }

  /**
   * Returns what the set does not manage and the plan leaves unaffected ({@code manage: listed}).
   *
   * @return the profiles with parts that are not managed; not modifiable
   */
  public List<Unmanaged> unmanaged() {
    return unmanaged;
  }

  /**
   * Returns the names given to {@link PlanOptions#prune} that no custom profile of the tenant has:
   * they were pruned before, or are misspelled.
   *
   * @return the names; not modifiable
   */
  public List<String> nothingToPrune() {
    return nothingToPrune;
  }

  /**
   * Returns the desired profiles.
   *
   * @return the set that the plan was made from
   */
  public EspProfileSet desired() {
    return input.desired();
  }

  /**
   * Returns the tenant's profiles.
   *
   * @return the profiles that the plan was made from
   */
  public ProfileListing seen() {
    return input.seen();
  }

  /**
   * Returns whether the plan takes its set literally: an owner marker, or its absence, is part of
   * the content.
   *
   * @return true for a plan that restores a snapshot
   */
  public boolean isRestore() {
    return input.options().isRestoring();
  }

  /**
   * Returns the input for the documented rules: the set, the tenant's profiles that the plan saw,
   * and the planned changes. Overrides in the planned document apply.
   *
   * @return the input; a scenario and a tenant's catalog can be added
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
   * Returns the operations of the changes, and those that the set asks for on the default profile
   * although the service cannot carry them out, such as another name (ESP407). The latter are in no
   * change, so even an empty plan may have some.
   *
   * @return the operations that the rules check
   */
  public List<TenantOperation> requestedOperations() {
    return PlannedOperations.of(this);
  }

  /**
   * Returns the rule overrides of the planned document.
   *
   * @return the overrides in the order of the document; empty for a plan of a set
   */
  public List<DocumentOverride> ruleOverrides() {
    return input.document().map(ProfileDocument::ruleOverrides).orElse(List.of());
  }

  /**
   * Makes the plan all or nothing: if anything that it touches was changed since it was made,
   * nothing is applied.
   *
   * @return a copy that is strict
   */
  public EspPlan strict() {
    return of(input.asStrict());
  }

  /** The same plan, with an input that gives the same changes. */
  private EspPlan of(PlanInput other) {
    return new EspPlan(other, changes, unchanged, ranking, notStored, unmanaged, nothingToPrune);
  }

  /**
   * Returns whether a single conflict refuses the whole plan.
   *
   * @return false unless made {@link #strict()}
   */
  public boolean isStrict() {
    return input.strict();
  }

  /**
   * Returns the tenant that the plan was made for: the part before the first {@code _} in the ids
   * of its default configurations ({@link ProfileListing#tenantId()}).
   *
   * @return the tenant's id, or empty if the plan did not see a default configuration
   */
  public Optional<String> tenantId() {
    return input.seen().tenantId();
  }

  /**
   * Identifies the content of the plan: the SHA-256 of what {@link #toJson()} saves. It includes no
   * time, so the same plan has the same digest wherever it is made. Every rendering shows it; to
   * apply exactly what was approved, pass this digest to the apply.
   *
   * @return 64 hexadecimal digits
   */
  public String digest() {
    return PlanJson.digest(this);
  }

  /**
   * Summarizes the plan in a few words.
   *
   * @return a summary such as {@code 1 to create, 2 to assign}
   */
  public String summary() {
    return PlanText.summary(this).toString();
  }

  /**
   * Renders the plan as plain text.
   *
   * @return text of several lines, ending with a line break
   */
  public String toText() {
    return PlanText.of(this);
  }

  /**
   * Renders the plan as Markdown, for a pull request.
   *
   * @return Markdown, ending with a line break
   */
  public String toMarkdown() {
    return PlanMarkdown.of(this);
  }

  /**
   * Saves the plan, to be applied later or processed by other programs. The JSON contains the
   * tenant's profiles that the plan saw, as Graph returned them.
   *
   * @return JSON with a format version, the tenant and the {@link #digest()}
   * @throws IllegalStateException if the plan does not know its tenant, as it could then be applied
   *     to any tenant
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

  /**
   * Unlike {@link #toJson}, this also works for a plan that does not know its tenant; such JSON
   * cannot be read back.
   */
  @Override
  public Object jsonForm() {
    return GraphJson.parseOwn(PlanJson.write(this)).properties(); // keeps every digit of numbers
  }

  /**
   * Used by JSON mappers to read a plan; in code, use {@link #fromJson}.
   *
   * @param form the result of {@link #jsonForm}
   * @return the plan
   * @throws SavedStateException if it is not the JSON form of a plan
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static EspPlan ofJsonForm(Map<String, @Nullable Object> form) {
    Objects.requireNonNull(form, "form");
    EspPlan plan = fromJson(PlainJson.print(form));
    if (plan.tenantId().isEmpty()) {
      throw new SavedStateException(
          "The plan does not know its tenant, and could be applied to any tenant. Plan again.");
    }
    return plan;
  }
}
