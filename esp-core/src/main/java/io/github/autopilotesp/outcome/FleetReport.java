package io.github.autopilotesp.outcome;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What can be learnt from the enrollments of a fleet. It names profiles, models and apps, and no
 * device and no person.
 *
 * @param events how many enrollments were counted, each once
 * @param repeats how often one came again
 * @param unsettled how many were left out as too young
 * @param whole all of them together
 * @param groups the groups, the largest first, at most {@link #MOST_GROUPS}; the last is {@link
 *     FleetGroup#OTHER} if there were more
 * @param folded how many groups were folded into {@link FleetGroup#OTHER}
 * @param profiles the same by profile alone
 * @param apps the apps, by failures and then by time held
 * @param weeks how they ended, by the Monday of their week
 * @param deviceTimes how many took how long in Device setup
 * @param advice what to do
 * @param measured the timeouts that would have been needed, for the rule ESP207
 */
public record FleetReport(
    long events,
    long repeats,
    long unsettled,
    Counts whole,
    List<Counts> groups,
    long folded,
    List<Counts> profiles,
    List<AppTimes> apps,
    SortedMap<LocalDate, Week> weeks,
    List<Bucket> deviceTimes,
    List<Advice> advice,
    List<MeasuredTimeout> measured)
    implements JsonForm {
  /** The most groups that are told apart. */
  public static final int MOST_GROUPS = 2_000;

  /** The fewest enrollments that advice is given from. */
  public static final long FEWEST = 100;

  /**
   * Creates the value.
   *
   * @param events how many enrollments were counted
   * @param repeats how often one came again
   * @param unsettled how many were left out as too young
   * @param whole all of them together
   * @param groups the groups
   * @param folded how many groups were folded
   * @param profiles the same by profile alone
   * @param apps the apps
   * @param weeks how they ended, by week
   * @param deviceTimes how many took how long
   * @param advice what to do
   * @param measured the timeouts that would have been needed
   */
  public FleetReport {
    Objects.requireNonNull(groups, "groups");
    Objects.requireNonNull(profiles, "profiles");
    Objects.requireNonNull(apps, "apps");
    Objects.requireNonNull(weeks, "weeks");
    Objects.requireNonNull(deviceTimes, "deviceTimes");
    Objects.requireNonNull(advice, "advice");
    Objects.requireNonNull(measured, "measured");
    Objects.requireNonNull(whole, "whole");
    groups = List.copyOf(groups);
    profiles = List.copyOf(profiles);
    apps = List.copyOf(apps);
    weeks = Collections.unmodifiableSortedMap(new TreeMap<>(weeks));
    deviceTimes = List.copyOf(deviceTimes);
    advice = List.copyOf(advice);
    measured = List.copyOf(measured);
  }

  /**
   * How the enrollments of a group ended.
   *
   * @param group the group; for a profile alone the other parts are empty
   * @param events how many
   * @param endings how many ended how; endings without one are left out
   * @param failedIn how many failed or ran out of time in which step
   * @param device how long Device setup took
   * @param account how long Account setup took, lock screen included
   */
  public record Counts(
      FleetGroup group,
      long events,
      Map<Ending.Kind, Long> endings,
      Map<EspStep, Long> failedIn,
      Times device,
      Times account) {
    /**
     * Creates the value.
     *
     * @param group the group
     * @param events how many
     * @param endings how many ended how
     * @param failedIn how many failed in which step
     * @param device how long Device setup took
     * @param account how long Account setup took
     */
    public Counts {
      Objects.requireNonNull(endings, "endings");
      Objects.requireNonNull(failedIn, "failedIn");
      Objects.requireNonNull(group, "group");
      endings = Collections.unmodifiableMap(new TreeMap<>(endings));
      failedIn = Collections.unmodifiableMap(new TreeMap<>(failedIn));
      Objects.requireNonNull(device, "device");
      Objects.requireNonNull(account, "account");
    }

    /**
     * How many ended in a way.
     *
     * @param kind the way
     * @return the number
     */
    public long ended(Ending.Kind kind) {
      Objects.requireNonNull(kind, "kind");
      return endings.getOrDefault(kind, 0L);
    }

    long bad() {
      return ended(Ending.Kind.FAILED)
          + ended(Ending.Kind.TIMED_OUT)
          + ended(Ending.Kind.CONTINUED);
    }
  }

  /**
   * How long a step took where it went well, to two digits.
   *
   * @param finished how many went well
   * @param censored how many were cut off, and would have needed longer
   * @param p50 the time of one in two
   * @param p95 the time of 95 in 100
   * @param p99 the time of 99 in 100
   */
  public record Times(
      long finished,
      long censored,
      Optional<Duration> p50,
      Optional<Duration> p95,
      Optional<Duration> p99) {
    /**
     * Creates the value.
     *
     * @param finished how many went well
     * @param censored how many were cut off
     * @param p50 the time of one in two
     * @param p95 the time of 95 in 100
     * @param p99 the time of 99 in 100
     */
    public Times {
      Objects.requireNonNull(p50, "p50");
      Objects.requireNonNull(p95, "p95");
      Objects.requireNonNull(p99, "p99");
    }
  }

  /**
   * What an app did.
   *
   * @param name its name, or else its id
   * @param tracked in how many enrollments it was tracked
   * @param completed in how many it was in place
   * @param failed in how many it failed
   * @param held how long it was under way where that is known
   */
  public record AppTimes(String name, long tracked, long completed, long failed, Times held) {
    /**
     * Creates the value.
     *
     * @param name its name
     * @param tracked in how many enrollments it was tracked
     * @param completed in how many it was in place
     * @param failed in how many it failed
     * @param held how long it was under way
     */
    public AppTimes {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(held, "held");
    }
  }

  /**
   * The enrollments of a week.
   *
   * @param events how many
   * @param bad how many of them failed, ran out of time or were left unfinished
   */
  public record Week(long events, long bad) {}

  /**
   * How many took up to a time.
   *
   * @param minutes the time, from the bucket before
   * @param finished how many went well
   * @param censored how many were cut off
   */
  public record Bucket(long minutes, long finished, long censored) {}

  /**
   * What to do, with what it rests on.
   *
   * @param kind what it is about
   * @param subject the profile or the app
   * @param text what to do, in English
   * @param sample how many enrollments it rests on
   * @param doubt why it may be wrong, in English
   */
  public record Advice(Kind kind, String subject, String text, long sample, String doubt) {
    /** What advice is about. */
    public enum Kind {
      /** A timeout that would have been long enough. */
      TIMEOUT,
      /** An app that nobody's device finished. */
      APP_NEVER_FINISHED,
      /** Failures that began with a change of the profile. */
      FAILURES_AFTER_CHANGE
    }

    /**
     * Creates the value.
     *
     * @param kind what it is about
     * @param subject the profile or the app
     * @param text what to do
     * @param sample how many enrollments it rests on
     * @param doubt why it may be wrong
     */
    public Advice {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(subject, "subject");
      Objects.requireNonNull(text, "text");
      Objects.requireNonNull(doubt, "doubt");
    }
  }

  /**
   * The report as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return FleetText.text(this);
  }

  /**
   * The report as Markdown.
   *
   * @return lines that end with a line feed, in English
   */
  public String toMarkdown() {
    return FleetText.markdown(this);
  }

  /**
   * The report as JSON, with a {@code formatVersion}.
   *
   * @return one JSON object, indented
   */
  public String toJson() {
    return FleetJson.print(this);
  }

  /**
   * The report as one page with pictures, without a script and with nothing from outside.
   *
   * @return a whole HTML document, to be stored in UTF-8
   */
  public String toHtml() {
    return FleetHtml.page(this);
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
