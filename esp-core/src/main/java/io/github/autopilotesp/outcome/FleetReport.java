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
 * A report on the enrollments of a fleet. It names profiles, models and apps, but no devices or
 * people.
 *
 * @param events the number of distinct enrollments
 * @param repeats the number of repeats
 * @param unsettled the number left out as too recent
 * @param whole the totals
 * @param groups the groups, the largest first, at most {@link #MOST_GROUPS}; the last is {@link
 *     FleetGroup#OTHER} if there were more
 * @param folded the number of groups folded into {@link FleetGroup#OTHER}
 * @param profiles the counts by profile alone
 * @param apps the apps, by failures and then by time held
 * @param weeks the endings, by the Monday of their week
 * @param deviceTimes the distribution of Device setup durations
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
  /** The maximum number of distinct groups. */
  public static final int MOST_GROUPS = 2_000;

  /** The minimum number of enrollments for advice. */
  public static final long FEWEST = 100;

  /**
   * Creates the value.
   *
   * @param events the number of distinct enrollments
   * @param repeats the number of repeats
   * @param unsettled the number left out as too recent
   * @param whole the totals
   * @param groups the groups
   * @param folded the number of folded groups
   * @param profiles the counts by profile alone
   * @param apps the apps
   * @param weeks the endings, by week
   * @param deviceTimes the distribution of Device setup durations
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
   * @param group the group; for a profile alone, the other parts are empty
   * @param events the number of enrollments
   * @param endings the number per ending, without zeros
   * @param failedIn the number that failed or timed out, per step
   * @param device the duration of Device setup
   * @param account the duration of Account setup, including the lock screen
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
     * @param events the number of enrollments
     * @param endings the number per ending
     * @param failedIn the number that failed, per step
     * @param device the duration of Device setup
     * @param account the duration of Account setup
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
     * Returns the number with an ending.
     *
     * @param kind the kind of ending
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
   * How long successful steps took, to two digits.
   *
   * @param finished the number of successful steps
   * @param censored the number that timed out and would have needed longer
   * @param p50 the median
   * @param p95 the 95th percentile
   * @param p99 the 99th percentile
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
     * @param finished the number of successful steps
     * @param censored the number that timed out
     * @param p50 the median
     * @param p95 the 95th percentile
     * @param p99 the 99th percentile
     */
    public Times {
      Objects.requireNonNull(p50, "p50");
      Objects.requireNonNull(p95, "p95");
      Objects.requireNonNull(p99, "p99");
    }
  }

  /**
   * The results of an app.
   *
   * @param name its name, or its id if the name is unknown
   * @param tracked the number of enrollments that tracked it
   * @param completed the number in which it was installed
   * @param failed the number in which it failed
   * @param held how long it was in progress, if known
   */
  public record AppTimes(String name, long tracked, long completed, long failed, Times held) {
    /**
     * Creates the value.
     *
     * @param name its name
     * @param tracked the number of enrollments that tracked it
     * @param completed the number in which it was installed
     * @param failed the number in which it failed
     * @param held how long it was in progress
     */
    public AppTimes {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(held, "held");
    }
  }

  /**
   * The enrollments of a week.
   *
   * @param events the number of enrollments
   * @param bad the number that failed, timed out or were left unfinished
   */
  public record Week(long events, long bad) {}

  /**
   * The number of enrollments up to a duration.
   *
   * @param minutes the upper limit; the previous bucket's is the lower one
   * @param finished the number that succeeded
   * @param censored the number that timed out
   */
  public record Bucket(long minutes, long finished, long censored) {}

  /**
   * Advice, with its basis.
   *
   * @param kind the kind of advice
   * @param subject the profile or the app
   * @param text what to do, in English
   * @param sample the number of enrollments it is based on
   * @param doubt why it may be wrong, in English
   */
  public record Advice(Kind kind, String subject, String text, long sample, String doubt) {
    /** The kind of advice. */
    public enum Kind {
      /** A timeout that would have been long enough. */
      TIMEOUT,
      /** An app that no device finished. */
      APP_NEVER_FINISHED,
      /** Failures that began with a profile change. */
      FAILURES_AFTER_CHANGE
    }

    /**
     * Creates the value.
     *
     * @param kind the kind of advice
     * @param subject the profile or the app
     * @param text what to do
     * @param sample the number of enrollments it is based on
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
   * Returns the report as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    return FleetText.text(this);
  }

  /**
   * Returns the report as Markdown.
   *
   * @return lines that end with a line feed, in English
   */
  public String toMarkdown() {
    return FleetText.markdown(this);
  }

  /**
   * Returns the report as JSON, with a {@code formatVersion}.
   *
   * @return one JSON object, indented
   */
  public String toJson() {
    return FleetJson.print(this);
  }

  /**
   * Returns the report as one page with charts, without scripts or external resources.
   *
   * @return a complete HTML document, to be saved as UTF-8
   */
  public String toHtml() {
    return FleetHtml.page(this);
  }

  @Override
  public Object jsonForm() {
    return PlainJson.parse(toJson());
  }
}
