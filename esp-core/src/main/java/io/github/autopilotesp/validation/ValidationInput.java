package io.github.autopilotesp.validation;

import io.github.autopilotesp.document.ProfileDocument;
import io.github.autopilotesp.internal.placing.Placing;
import io.github.autopilotesp.profile.DesiredProfile;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.EspProfileSet;
import io.github.autopilotesp.profile.ProfileKey;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tenant.WireObject;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import io.github.autopilotesp.wire.EspProperty;
import io.github.autopilotesp.wire.GraphFormatException;
import io.github.autopilotesp.wire.GraphProfiles;
import io.github.autopilotesp.wire.WireProfile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to check, with its context. Anything not specified is unknown, and rules that need it are
 * not evaluated.
 *
 * <pre>{@code
 * ValidationInput.of(set).tenant(tenant).scenario(Scenario.userDriven().entraJoined())
 * }</pre>
 */
public final class ValidationInput {
  private final List<Checked> checked;
  private final boolean severalProfiles;
  private final Known known;
  private final List<RuleOverride> overrides;
  private final Map<Need, String> reasonsForUnknown;
  private final @Nullable ProfileDocument document;
  private final Set<Need> needsMet;

  /** A profile to check, as a model, as wire JSON, or both. */
  record Checked(
      @Nullable EspProfile profile,
      @Nullable WireProfile wire,
      boolean isDefault,
      Set<ProfileKey> unknown) {
    Checked(@Nullable EspProfile profile, @Nullable WireProfile wire, boolean isDefault) {
      this(profile, wire, isDefault, Set.of());
    }

    static Checked of(DesiredProfile entry) {
      return new Checked(entry.profile(), null, entry.isDefault(), entry.unknownAlone());
    }

    Optional<String> name() {
      if (profile != null) {
        return Optional.of(profile.displayName());
      }
      return wire == null ? Optional.empty() : wire.text(EspProperty.DISPLAY_NAME);
    }
  }

  private ValidationInput(
      List<Checked> checked,
      boolean severalProfiles,
      Known known,
      List<RuleOverride> overrides,
      Map<Need, String> reasonsForUnknown,
      @Nullable ProfileDocument document) {
    this.checked = checked;
    this.severalProfiles = severalProfiles;
    this.known = known;
    this.overrides = overrides;
    this.reasonsForUnknown = reasonsForUnknown;
    this.document = document;
    this.needsMet = needsMet(checked, known);
  }

  /**
   * Checks one custom profile.
   *
   * @param profile the profile
   * @return the input, without further context
   */
  public static ValidationInput of(EspProfile profile) {
    Objects.requireNonNull(profile, "profile");
    return new ValidationInput(
        List.of(new Checked(profile, null, false)),
        false,
        Known.NOTHING,
        List.of(),
        Map.of(),
        null);
  }

  /**
   * Checks a set of profiles.
   *
   * @param set the profiles
   * @return the input, without further context
   */
  public static ValidationInput of(EspProfileSet set) {
    List<Checked> checked = new ArrayList<>(set.entries().size());
    set.entries().forEach(entry -> checked.add(Checked.of(entry)));
    Known known = Known.NOTHING.profiles(ProfileLandscape.ofSet(set.entries(), null));
    return new ValidationInput(checked, true, known, List.of(), Map.of(), null);
  }

  /**
   * Checks the profiles of a document, with its overrides. The report has line numbers.
   *
   * @param document the document
   * @param resolved the result of {@link ProfileDocument#resolve}
   * @return the input, without further context
   */
  public static ValidationInput of(ProfileDocument document, EspProfileSet resolved) {
    Objects.requireNonNull(resolved, "resolved");
    ValidationInput set = of(resolved);
    List<RuleOverride> overrides = new ArrayList<>(document.ruleOverrides().size());
    document.ruleOverrides().forEach(override -> overrides.add(RuleOverride.of(override)));
    return new ValidationInput(set.checked, true, set.known, overrides, Map.of(), document);
  }

  /**
   * Checks a document without a tenant. Its names are not looked up, and rules that need a tenant
   * are not evaluated.
   *
   * @param document the document
   * @return the input, without further context
   */
  public static ValidationInput of(ProfileDocument document) {
    ValidationInput input = of(document, document.unresolved());
    return input.with(input.known.names(document.names()));
  }

  /**
   * Checks a JSON object that should be an ESP profile. Any object is accepted.
   *
   * @param wire the object
   * @return the input, without further context
   */
  public static ValidationInput ofWire(WireObject wire) {
    WireProfile view = new WireProfile(wire);
    EspProfile profile = null;
    Map<Need, String> reasons = Map.of();
    try {
      profile = GraphProfiles.readContent(wire);
    } catch (GraphFormatException e) {
      reasons = Map.of(Need.PROFILE, String.valueOf(e.getMessage()));
    }
    List<Checked> checked = List.of(new Checked(profile, view, view.isDefault()));
    return new ValidationInput(checked, false, Known.NOTHING, List.of(), reasons, null);
  }

  /**
   * Checks the profiles stored in a tenant, both as model and wire JSON, with all their
   * assignments.
   *
   * @param stored all ESP profiles of the tenant, including the default profile
   * @return the input, without further context
   */
  public static ValidationInput ofTenant(List<StoredProfile> stored) {
    List<Checked> checked = new ArrayList<>(stored.size());
    for (StoredProfile one : stored) {
      EspProfile profile =
          one.profile().toBuilder().assignments(ProfileLandscape.allAssignments(one)).build();
      checked.add(new Checked(profile, new WireProfile(one.wire()), one.isDefault()));
    }
    Known known = Known.NOTHING.profiles(ProfileLandscape.ofTenant(stored));
    return new ValidationInput(checked, true, known, List.of(), Map.of(), null);
  }

  /**
   * Sets the deployment scenario.
   *
   * @param scenario the scenario
   * @return a copy with the scenario
   */
  public ValidationInput scenario(Scenario scenario) {
    Objects.requireNonNull(scenario, "scenario");
    return with(known.scenario(scenario));
  }

  /**
   * Sets the tenant's profiles, in addition to the set to check. Parts that the set does not manage
   * are taken from them.
   *
   * @param stored all ESP profiles of the tenant, including the default profile
   * @return a copy with these profiles
   * @throws IllegalStateException if the input is not a set
   */
  public ValidationInput tenantProfiles(List<StoredProfile> stored) {
    if (known.profiles() == null || known.profiles().desired().size() != checked.size()) {
      throw new IllegalStateException("Tenant profiles can only be added to a set of profiles");
    }
    List<DesiredProfile> whole = new ArrayList<>(checked.size());
    for (DesiredProfile entry : known.profiles().desired()) {
      whole.add(entry.whole(counterpart(entry, stored)));
    }
    ProfileLandscape landscape = ProfileLandscape.ofSet(whole, List.copyOf(stored));
    return new ValidationInput(
        whole.stream().map(Checked::of).toList(),
        severalProfiles,
        known.profiles(landscape),
        overrides,
        reasonsForUnknown,
        document);
  }

  private static Optional<EspProfile> counterpart(
      DesiredProfile entry, List<StoredProfile> stored) {
    return Placing.candidates(entry, stored).stream().findFirst().map(StoredProfile::profile);
  }

  /**
   * Sets the tenant from which rules read the apps, groups, filters and scope tags that the
   * profiles refer to. Each is read once, when a rule first needs it.
   *
   * @param tenant the tenant, which must stay open until the validation has ended
   * @return a copy with the catalog
   */
  public ValidationInput catalogOf(IntuneTenant tenant) {
    Objects.requireNonNull(tenant, "tenant");
    List<EspProfile> profiles = new ArrayList<>(checked.size());
    for (Checked one : checked) {
      if (one.profile() != null) {
        profiles.add(one.profile());
      }
    }
    List<PlacedProfile> others = known.profiles() == null ? List.of() : known.profiles().ranked();
    TenantCatalog catalog = TenantCatalog.of(tenant, profiles, others);
    return with(known.catalog(catalog));
  }

  /**
   * Returns what rules can ask the tenant for.
   *
   * @return the catalog, or empty before {@link #catalogOf}
   */
  public Optional<TenantCatalog> catalog() {
    return Optional.ofNullable(known.catalog());
  }

  /**
   * Reads the tenant's profiles now, and lets rules read everything else later.
   *
   * @param tenant the tenant, which must stay open until the validation has ended
   * @return a copy with the tenant
   * @throws TenantException if the tenant's profiles cannot be read
   * @throws IllegalStateException if the input is not a set
   */
  public ValidationInput tenant(IntuneTenant tenant) {
    return tenantProfiles(tenant.profiles().list()).catalogOf(tenant);
  }

  /**
   * Sets the timeouts that enrollments would have needed, such as {@code FleetReport.measured()}.
   *
   * @param measured the timeouts, with profile names
   * @return a copy with the timeouts
   */
  public ValidationInput measured(List<MeasuredTimeout> measured) {
    Objects.requireNonNull(measured, "measured");
    return with(known.measured(List.copyOf(measured)));
  }

  /**
   * Sets the planned changes.
   *
   * @param changes the operations in order
   * @return a copy with the changes
   */
  public ValidationInput changes(List<TenantOperation> changes) {
    Objects.requireNonNull(changes, "changes");
    return with(known.changes(List.copyOf(changes)));
  }

  /**
   * Adds overrides, such as a document's, to those of the validator.
   *
   * @param added the overrides
   * @return a copy with the overrides
   */
  public ValidationInput overrides(List<RuleOverride> added) {
    Objects.requireNonNull(added, "added");
    List<RuleOverride> all = new ArrayList<>(overrides);
    all.addAll(added);
    return new ValidationInput(
        checked, severalProfiles, known, List.copyOf(all), reasonsForUnknown, document);
  }

  List<Checked> checked() {
    return checked;
  }

  /** Returns whether a finding has to say which profile it is about. */
  boolean severalProfiles() {
    return severalProfiles;
  }

  List<RuleOverride> overrides() {
    return overrides;
  }

  @Nullable ProfileDocument document() {
    return document;
  }

  /** Returns the path of an override in the document; empty if it is not from a document. */
  String pathOfOverride(int index) {
    return document != null && index < document.ruleOverrides().size()
        ? "ruleOverrides[" + index + "]"
        : "";
  }

  Map<Need, String> reasonsForUnknown() {
    return reasonsForUnknown;
  }

  Known known() {
    return known;
  }

  Set<Need> needsMet() {
    return needsMet;
  }

  /**
   * Returns the needs that are met. Without profiles, everything about profiles counts as known.
   */
  private static Set<Need> needsMet(List<Checked> checked, Known known) {
    Set<Need> met = EnumSet.of(Need.PROFILE_OR_WIRE, Need.OVERRIDES);
    if (checked.isEmpty()) {
      met.add(Need.PROFILE);
    }
    for (Checked one : checked) {
      addIf(one.profile() != null, Need.PROFILE, met);
      addIf(one.wire() != null, Need.WIRE, met);
    }
    addIf(known.scenario() != null, Need.SCENARIO, met);
    addIf(known.profiles() != null, Need.OTHER_PROFILES, met);
    addIf(known.catalog() != null, Need.CATALOG, met);
    addIf(known.changes() != null, Need.CHANGES, met);
    addIf(known.measured() != null, Need.MEASURED, met);
    return Collections.unmodifiableSet(met);
  }

  private static void addIf(boolean isKnown, Need need, Set<Need> met) {
    if (isKnown) {
      met.add(need);
    }
  }

  private ValidationInput with(Known other) {
    return new ValidationInput(
        checked, severalProfiles, other, overrides, reasonsForUnknown, document);
  }
}
