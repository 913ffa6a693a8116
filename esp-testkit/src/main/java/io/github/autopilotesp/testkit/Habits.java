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
 * How a {@link FakeTenant} behaves where the real service leaves a choice. Immutable and
 * thread-safe; start from {@link #realistic()} or {@link #ideal()} and switch from there.
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
   * What was seen of the service. Reads do not lag behind writes: ask for that with {@link
   * #withReadLag}.
   *
   * @return the habits that a fake has unless told otherwise
   */
  public static Habits realistic() {
    return REALISTIC;
  }

  /**
   * The service as documented, without any surprise.
   *
   * @return no habit at all
   */
  public static Habits ideal() {
    return IDEAL;
  }

  /**
   * These habits and some more.
   *
   * @param habits what to switch on
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
   * These habits without some.
   *
   * @param habits what to switch off
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
   * A create loses these settings: they come back as if they had not been sent (number 1 of the
   * list; captured for {@code installQualityUpdates}).
   *
   * @param properties names as on the wire; they replace earlier ones
   * @return new habits
   */
  public Habits droppingOnCreate(String... properties) {
    Objects.requireNonNull(properties, "properties");
    return new Habits(
        on, new LinkedHashSet<>(List.of(properties)), newProperties, lenientTypes, readLag);
  }

  /**
   * Reads of enrollment configurations show the tenant as it was a while ago (number 2 of the
   * list). Time is that of the fake's clock.
   *
   * @param lag how far reads lag behind writes; zero for not at all
   * @return new habits
   * @throws IllegalArgumentException if the lag is negative
   */
  public Habits withReadLag(Duration lag) {
    if (lag.isNegative()) {
      throw new IllegalArgumentException("a read lag is not negative: " + lag);
    }
    return new Habits(on, droppedOnCreate, newProperties, lenientTypes, lag);
  }

  /**
   * ESP profiles come back with a property that no client knows yet (number 6 of the list). What a
   * client writes to it is kept.
   *
   * @param name the property
   * @param json its value until a client writes another, as JSON text
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
   * Bodies of some types may hold anything: for a service that is ahead of the metadata which the
   * fake goes by. What a seed holds is taken as something that the service has without this.
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
   * Tells whether a habit is switched on.
   *
   * @param habit the habit
   * @return true if it is on
   */
  public boolean has(Habit habit) {
    Objects.requireNonNull(habit, "habit");
    return on.contains(habit);
  }

  /**
   * The settings that a create loses.
   *
   * @return names as on the wire, mostly none
   */
  public Set<String> droppedOnCreate() {
    return droppedOnCreate;
  }

  /**
   * The properties that no client knows yet.
   *
   * @return JSON text by name, mostly none
   */
  public Map<String, String> newProperties() {
    return newProperties;
  }

  /**
   * The types whose bodies may hold anything.
   *
   * @return short names, mostly none
   */
  public Set<String> lenientTypes() {
    return lenientTypes;
  }

  /**
   * How far reads lag behind writes.
   *
   * @return a duration, zero for not at all
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
