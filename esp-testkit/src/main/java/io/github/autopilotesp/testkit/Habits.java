package io.github.autopilotesp.testkit;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.testkit.internal.Json;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * How a {@link FakeTenant} behaves where the real service may vary. Immutable and thread-safe;
 * start with {@link #realistic()} or {@link #ideal()} and switch habits on or off.
 */
public final class Habits {
  private static final Habits IDEAL =
      new Habits(Set.of(), Set.of(), Map.of(), Set.of(), Duration.ZERO);
  private static final Habits REALISTIC =
      IDEAL.with(
          Habit.ASSIGN_ANSWERS_200,
          Habit.DELETE_ANSWERS_200,
          Habit.DEFAULT_PROFILE_ASSIGNED_TO_ALL_DEVICES,
          Habit.EXCLUSION_STORED_AS_INCLUDE,
          Habit.UNKNOWN_APPS_REFUSED,
          Habit.LIMITS_ENFORCED,
          Habit.EVENT_INCOMPLETE_FOR_AN_HOUR,
          Habit.EVENT_KEEPS_FAILURE);

  private final Set<Habit> on;
  private final Set<String> droppedOnCreate;
  private final Map<String, String> newProperties;
  private final Set<String> lenientTypes;
  private final Duration readLag;

  private Habits(
      Set<Habit> on,
      Set<String> droppedOnCreate,
      Map<String, String> newProperties,
      Set<String> lenientTypes,
      Duration readLag) {
    this.on =
        Collections.unmodifiableSet(
            on.isEmpty() ? EnumSet.noneOf(Habit.class) : EnumSet.copyOf(on));
    this.droppedOnCreate = Collections.unmodifiableSet(new LinkedHashSet<>(droppedOnCreate));
    this.newProperties = Collections.unmodifiableMap(new LinkedHashMap<>(newProperties));
    this.lenientTypes = Collections.unmodifiableSet(new LinkedHashSet<>(lenientTypes));
    this.readLag = readLag;
  }

  /**
   * Returns the observed behavior of the service. Reads do not lag behind writes; for that, use
   * {@link #withReadLag}.
   *
   * @return the default habits of a fake
   */
  public static Habits realistic() {
    return REALISTIC;
  }

  /**
   * Returns the documented behavior of the service.
   *
   * @return no habits
   */
  public static Habits ideal() {
    return IDEAL;
  }

  /**
   * Switches on some habits.
   *
   * @param habits the habits to switch on
   * @return new habits
   */
  public Habits with(Habit... habits) {
    Objects.requireNonNull(habits, "habits");
    Set<Habit> more = EnumSet.noneOf(Habit.class);
    more.addAll(on);
    more.addAll(List.of(habits));
    return new Habits(more, droppedOnCreate, newProperties, lenientTypes, readLag);
  }

  /**
   * Switches off some habits.
   *
   * @param habits the habits to switch off
   * @return new habits
   */
  public Habits without(Habit... habits) {
    Objects.requireNonNull(habits, "habits");
    Set<Habit> less = EnumSet.noneOf(Habit.class);
    less.addAll(on);
    less.removeAll(List.of(habits));
    return new Habits(less, droppedOnCreate, newProperties, lenientTypes, readLag);
  }

  /**
   * Makes creates lose these settings, as if they had not been sent (number 1 of the list; captured
   * for {@code installQualityUpdates}).
   *
   * @param properties Graph property names; they replace earlier ones
   * @return new habits
   */
  public Habits droppingOnCreate(String... properties) {
    Objects.requireNonNull(properties, "properties");
    return new Habits(
        on, new LinkedHashSet<>(List.of(properties)), newProperties, lenientTypes, readLag);
  }

  /**
   * Makes reads of enrollment configurations lag behind writes (number 2 of the list), by the
   * fake's clock.
   *
   * @param lag the lag; zero for none
   * @return new habits
   * @throws IllegalArgumentException if the lag is negative
   */
  public Habits withReadLag(Duration lag) {
    if (lag.isNegative()) {
      throw new IllegalArgumentException("a read lag must not be negative: " + lag);
    }
    return new Habits(on, droppedOnCreate, newProperties, lenientTypes, lag);
  }

  /**
   * Adds a property that no client knows yet to ESP profiles (number 6 of the list). Values that a
   * client writes to it are kept.
   *
   * @param name the property
   * @param json its initial value, as JSON text
   * @return new habits
   * @throws IllegalArgumentException if the text is not JSON
   */
  public Habits withNewProperty(String name, String json) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    Json.readObject("{\"value\":" + json + "}");
    Map<String, String> more = new LinkedHashMap<>(newProperties);
    more.put(name, json);
    return new Habits(on, droppedOnCreate, more, lenientTypes, readLag);
  }

  /**
   * Accepts any content in bodies of some types, for a service that is ahead of the fake's
   * metadata. Seeds are always accepted as they are.
   *
   * @param types their short names, such as {@code windows10EnrollmentCompletionPageConfiguration};
   *     they replace earlier ones
   * @return new habits
   */
  public Habits lenientFor(String... types) {
    Objects.requireNonNull(types, "types");
    return new Habits(
        on, droppedOnCreate, newProperties, new LinkedHashSet<>(List.of(types)), readLag);
  }

  /**
   * Returns whether a habit is switched on.
   *
   * @param habit the habit
   * @return true if it is on
   */
  public boolean has(Habit habit) {
    Objects.requireNonNull(habit, "habit");
    return on.contains(habit);
  }

  /**
   * Returns the settings that a create loses.
   *
   * @return Graph property names, usually none
   */
  public Set<String> droppedOnCreate() {
    return droppedOnCreate;
  }

  /**
   * Returns the properties that no client knows yet.
   *
   * @return JSON text by name, usually none
   */
  public Map<String, String> newProperties() {
    return newProperties;
  }

  /**
   * Returns the types whose bodies may have any content.
   *
   * @return short names, usually none
   */
  public Set<String> lenientTypes() {
    return lenientTypes;
  }

  /**
   * Returns how far reads lag behind writes.
   *
   * @return the lag, zero for none
   */
  public Duration readLag() {
    return readLag;
  }

  @Override
  public String toString() {
    return VisibleText.of(
        "Habits"
            + on
            + ", dropped on create "
            + droppedOnCreate
            + ", new properties "
            + newProperties.keySet()
            + ", lenient for "
            + lenientTypes
            + ", read lag "
            + readLag);
  }
}
