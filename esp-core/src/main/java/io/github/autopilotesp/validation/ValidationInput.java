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
 * What is to be checked, and everything that is known around it. What is not said is not known, and
 * a rule that needs it is not evaluated.
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

  /** One profile that is to be checked, in one form or in both. */
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
   * @return the input, with nothing else known
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
   * @return the input, with nothing else known
   */
  public static ValidationInput of(EspProfileSet set) {
    List<Checked> checked = new ArrayList<>(set.entries().size());
    set.entries().forEach(entry -> checked.add(Checked.of(entry)));
    Known known = Known.NOTHING.profiles(ProfileLandscape.ofSet(set.entries(), null));
    return new ValidationInput(checked, true, known, List.of(), Map.of(), null);
  }

  /**
   * Checks the profiles of a document, with the overrides that it has. The report knows the lines.
   *
   * @param document the document
   * @param resolved what {@link ProfileDocument#resolve} made of it
   * @return the input, with nothing else known
   */
  public static ValidationInput of(ProfileDocument document, EspProfileSet resolved) {
    Objects.requireNonNull(resolved, "resolved");
    ValidationInput set = of(resolved);
    List<RuleOverride> overrides = new ArrayList<>(document.ruleOverrides().size());
    document.ruleOverrides().forEach(override -> overrides.add(RuleOverride.of(override)));
    return new ValidationInput(set.checked, true, set.known, overrides, Map.of(), document);
  }

  /**
   * Checks a document without a tenant. Its names stand for themselves: what has to be looked up is
   * not evaluated.
   *
   * @param document the document
   * @return the input, with nothing else known
   */
  public static ValidationInput of(ProfileDocument document) {
    ValidationInput input = of(document, document.unresolved());
    return input.with(input.known.names(document.names()));
  }

  /**
   * Checks a JSON object that should be an ESP profile. It may be any object.
   *
   * @param wire the object
   * @return the input, with nothing else known
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
   * Checks the profiles that a tenant holds, in both forms, with all their assignments.
   *
   * @param stored all ESP profiles of the tenant, the default profile included
   * @return the input, with nothing else known
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
   * Says which deployment it is meant for.
   *
   * @param scenario the scenario
   * @return a copy that says so
   */
  public ValidationInput scenario(Scenario scenario) {
    Objects.requireNonNull(scenario, "scenario");
    return with(known.scenario(scenario));
  }

  /**
   * Says what the tenant holds, beside the set that is checked. What the set leaves to the tenant
   * is taken from there.
   *
   * @param stored all ESP profiles of the tenant, the default profile included
   * @return a copy that says so
   * @throws IllegalStateException if it is not a set that is checked
   */
  public ValidationInput tenantProfiles(List<StoredProfile> stored) {
    if (known.profiles() == null || known.profiles().desired().size() != checked.size()) {
      throw new IllegalStateException("A tenant's profiles stand beside a set of profiles only");
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
   * Lets rules ask a tenant for the apps, groups, filters and scope tags that the profiles name.
   * Each is asked for once, when a rule first needs it.
   *
   * @param tenant the tenant; it must stay open until the validation has ended
   * @return a copy that knows the catalogue
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
   * What rules can ask the tenant for.
   *
   * @return the catalog, or empty before {@link #catalogOf}
   */
  public Optional<TenantCatalog> catalog() {
    return Optional.ofNullable(known.catalog());
  }

  /**
   * Reads the tenant's profiles, and lets rules ask for everything else.
   *
   * @param tenant the tenant; it must stay open until the validation has ended
   * @return a copy that knows the tenant
   * @throws TenantException if the tenant's profiles cannot be read
   * @throws IllegalStateException if it is not a set that is checked
   */
  public ValidationInput tenant(IntuneTenant tenant) {
    return tenantProfiles(tenant.profiles().list()).catalogOf(tenant);
  }

  /**
   * Says which timeouts enrollments would have needed, such as {@code FleetReport.measured()}.
   *
   * @param measured the timeouts, by the names of profiles
   * @return a copy that says so
   */
  public ValidationInput measured(List<MeasuredTimeout> measured) {
    Objects.requireNonNull(measured, "measured");
    return with(known.measured(List.copyOf(measured)));
  }

  /**
   * Says what is going to be done in the tenant.
   *
   * @param changes the operations in their order
   * @return a copy that says so
   */
  public ValidationInput changes(List<TenantOperation> changes) {
    Objects.requireNonNull(changes, "changes");
    return with(known.changes(List.copyOf(changes)));
  }

  /**
   * Adds overrides to those of the validator, such as those of a document.
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

  /** Whether a finding has to say which of the profiles it is about. */
  boolean severalProfiles() {
    return severalProfiles;
  }

  List<RuleOverride> overrides() {
    return overrides;
  }

  @Nullable ProfileDocument document() {
    return document;
  }

  /** Where an override stands in the document; empty if it does not come from there. */
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

  /** What is known. Without profiles everything about profiles is known: there is nothing. */
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
