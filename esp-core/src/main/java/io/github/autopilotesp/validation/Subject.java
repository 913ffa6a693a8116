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
 * What is known while a rule looks: mostly one profile, and what stands around it. A rule may ask
 * for what its {@link RuleInfo#needs()} name, and for anything else after {@link #knows(Need)}.
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
   * Tells whether something is known.
   *
   * @param need what is asked for
   * @return true if the query that belongs to it can be called
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
   * What the rule looks at.
   *
   * @return what a finding will be about
   */
  public Concern concern() {
    return concern;
  }

  /**
   * The profile that is looked at ({@link Need#PROFILE}).
   *
   * @return the profile
   * @throws NotKnownException if it is not known
   */
  public EspProfile profile() {
    return require(profile, Need.PROFILE);
  }

  /**
   * Tells whether the profile that is looked at is the tenant's default profile.
   *
   * @return true for the default profile
   */
  public boolean isDefaultProfile() {
    return isDefault;
  }

  /**
   * The wire form of the profile ({@link Need#WIRE}).
   *
   * @return the wire form
   * @throws NotKnownException if it is not known
   */
  public WireProfile wire() {
    return require(wire, Need.WIRE);
  }

  /**
   * The deployment that the profile is meant for ({@link Need#SCENARIO}).
   *
   * @return the scenario
   * @throws NotKnownException if it is not known
   */
  public Scenario scenario() {
    return require(known.scenario(), Need.SCENARIO);
  }

  /**
   * The day at which the profile is judged, by the clock of the validator in UTC.
   *
   * @return the day
   */
  public LocalDate today() {
    return today;
  }

  /**
   * All profiles of the set or the tenant ({@link Need#OTHER_PROFILES}).
   *
   * @return the profiles
   * @throws NotKnownException if they are not known
   */
  public ProfileLandscape profiles() {
    return require(known.profiles(), Need.OTHER_PROFILES);
  }

  /**
   * What the tenant has of the things that profiles name ({@link Need#CATALOG}).
   *
   * @return the catalogue
   * @throws NotKnownException if it is not known
   */
  public TenantCatalog catalog() {
    return require(known.catalog(), Need.CATALOG);
  }

  /**
   * What is planned in the tenant ({@link Need#CHANGES}).
   *
   * @return the operations in their order
   * @throws NotKnownException if they are not known
   */
  public List<TenantOperation> changes() {
    return require(known.changes(), Need.CHANGES);
  }

  /**
   * What became of the overrides ({@link Need#OVERRIDES}).
   *
   * @return the overrides in the order given
   * @throws NotKnownException if the rule did not ask to run last
   */
  public List<OverrideUse> overrides() {
    return require(known.overrides(), Need.OVERRIDES);
  }

  /**
   * Tells whether a name stands somewhere in the profile, because a document was checked whose
   * names were not looked up.
   *
   * @param path the place, as in {@link Problem#at(String)}
   * @return true if what the profile has there is a name, and no id
   */
  public boolean isName(String path) {
    return !known.names().isEmpty()
        && concern.index().isPresent()
        && known.names().contains("profiles[" + concern.index().getAsInt() + "]." + path);
  }

  /**
   * Makes what a rule throws when it misses something that {@link Need} has no word for.
   *
   * @param reason what is missing, such as {@code the scenario does not say what the device joins}
   * @return the exception, to be thrown
   */
  public NotKnownException notKnown(String reason) {
    return new NotKnownException(reason);
  }

  /**
   * The timeouts that enrollments would have needed ({@link Need#MEASURED}).
   *
   * @return the timeouts
   * @throws NotKnownException if they are not known
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
