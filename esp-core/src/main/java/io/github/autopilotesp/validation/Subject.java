package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.tenant.TenantOperation;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import io.github.autopilotesp.wire.WireProfile;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a rule can see: usually one profile and its context. A rule may call the getters for its
 * {@link RuleInfo#needs()}, and others after checking {@link #knows(Need)}.
 */
public final class Subject {
  private final Known known;
  private final Concern concern;
  private final @Nullable EspProfile profile;
  private final @Nullable WireProfile wire;
  private final boolean isDefault;
  private final LocalDate today;

  private Subject(
      Known known,
      LocalDate today,
      Concern concern,
      @Nullable EspProfile profile,
      @Nullable WireProfile wire,
      boolean isDefault) {
    this.known = known;
    this.concern = concern;
    this.profile = profile;
    this.wire = wire;
    this.isDefault = isDefault;
    this.today = today;
  }

  static Subject whole(Known known, LocalDate today) {
    return new Subject(known, today, Concern.WHOLE, null, null, false);
  }

  static Subject of(Known known, LocalDate today, ValidationInput.Checked checked, int index) {
    EspProfile profile = checked.profile();
    Concern concern =
        new Concern(
            Concern.Kind.PROFILE,
            checked.name(),
            index < 0 ? OptionalInt.empty() : OptionalInt.of(index),
            Optional.empty());
    return new Subject(known, today, concern, profile, checked.wire(), checked.isDefault());
  }

  /**
   * Returns whether something is known.
   *
   * @param need the need
   * @return true if the corresponding getter can be called
   */
  public boolean knows(Need need) {
    return switch (need) {
      case PROFILE -> profile != null;
      case WIRE -> wire != null;
      case PROFILE_OR_WIRE -> profile != null || wire != null;
      case SCENARIO -> known.scenario() != null;
      case OVERRIDES -> known.overrides() != null;
      case OTHER_PROFILES -> known.profiles() != null;
      case CATALOG -> known.catalog() != null;
      case CHANGES -> known.changes() != null;
      case MEASURED -> known.measured() != null;
    };
  }

  /**
   * Returns what the rule checks.
   *
   * @return what its findings are about
   */
  public Concern concern() {
    return concern;
  }

  /**
   * Returns the profile to check ({@link Need#PROFILE}).
   *
   * @return the profile
   * @throws NotKnownException if it is unknown
   */
  public EspProfile profile() {
    return require(profile, Need.PROFILE);
  }

  /**
   * Returns whether the profile to check is the tenant's default profile.
   *
   * @return true for the default profile
   */
  public boolean isDefaultProfile() {
    return isDefault;
  }

  /**
   * Returns the wire form of the profile ({@link Need#WIRE}).
   *
   * @return the wire form
   * @throws NotKnownException if it is unknown
   */
  public WireProfile wire() {
    return require(wire, Need.WIRE);
  }

  /**
   * Returns the deployment that the profile is meant for ({@link Need#SCENARIO}).
   *
   * @return the scenario
   * @throws NotKnownException if it is unknown
   */
  public Scenario scenario() {
    return require(known.scenario(), Need.SCENARIO);
  }

  /**
   * Returns the current date, in UTC, of the validator's clock.
   *
   * @return the date
   */
  public LocalDate today() {
    return today;
  }

  /**
   * Returns all profiles of the set or the tenant ({@link Need#OTHER_PROFILES}).
   *
   * @return the profiles
   * @throws NotKnownException if they are unknown
   */
  public ProfileLandscape profiles() {
    return require(known.profiles(), Need.OTHER_PROFILES);
  }

  /**
   * Returns the tenant's objects that profiles refer to ({@link Need#CATALOG}).
   *
   * @return the catalog
   * @throws NotKnownException if it is unknown
   */
  public TenantCatalog catalog() {
    return require(known.catalog(), Need.CATALOG);
  }

  /**
   * Returns the planned changes ({@link Need#CHANGES}).
   *
   * @return the operations in order
   * @throws NotKnownException if they are unknown
   */
  public List<TenantOperation> changes() {
    return require(known.changes(), Need.CHANGES);
  }

  /**
   * Returns the effects of the overrides ({@link Need#OVERRIDES}).
   *
   * @return the overrides in the given order
   * @throws NotKnownException if the rule does not need overrides
   */
  public List<OverrideUse> overrides() {
    return require(known.overrides(), Need.OVERRIDES);
  }

  /**
   * Returns whether a value in the profile is a name instead of an id, because the document's names
   * were not looked up.
   *
   * @param path the path, as in {@link Problem#at(String)}
   * @return true if it is a name
   */
  public boolean isName(String path) {
    return !known.names().isEmpty()
        && concern.index().isPresent()
        && known.names().contains("profiles[" + concern.index().getAsInt() + "]." + path);
  }

  /**
   * Creates the exception to throw if a rule lacks something that is not a {@link Need}.
   *
   * @param reason what is missing, such as {@code the scenario does not specify the join type}
   * @return the exception to throw
   */
  public NotKnownException notKnown(String reason) {
    return new NotKnownException(reason);
  }

  /**
   * Returns the timeouts that enrollments would have needed ({@link Need#MEASURED}).
   *
   * @return the timeouts
   * @throws NotKnownException if they are unknown
   */
  public List<MeasuredTimeout> measured() {
    return require(known.measured(), Need.MEASURED);
  }

  private static <T> T require(@Nullable T value, Need need) {
    if (value == null) {
      throw new NotKnownException("needs " + need.description());
    }
    return value;
  }
}
