package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.FleetReport.Advice;
import io.github.autopilotesp.outcome.FleetReport.AppTimes;
import io.github.autopilotesp.outcome.FleetReport.Bucket;
import io.github.autopilotesp.outcome.FleetReport.Counts;
import io.github.autopilotesp.outcome.FleetReport.Times;
import io.github.autopilotesp.outcome.FleetReport.Week;
import io.github.autopilotesp.tracking.MeasuredTimeout;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes a report: groups first, to limit their number. */
final class FleetReading {
  private static final int MOST_APPS = 1_000;
  private static final long BUCKET = 300;
  private static final int BUCKETS = 49;
  private static final double SHARE = 0.95;

  private final FleetOutcomes fleet;
  private final Map<String, List<Instant>> changes;
  private final Tally whole = new Tally();
  private final Map<FleetGroup, List<EventFacts>> byGroup = new TreeMap<>();
  private final List<Counts> profiles = new ArrayList<>();
  private final List<MeasuredTimeout> measured = new ArrayList<>();
  private final Map<String, AppTally> apps = new TreeMap<>();
  private final SortedMap<LocalDate, Week> weeks = new TreeMap<>();

  FleetReading(FleetOutcomes fleet, Map<String, List<Instant>> changes) {
    this.fleet = fleet;
    this.changes = changes;
  }

  /** The totals of a group. */
  private static final class Tally {
    private final Map<Ending.Kind, Long> endings = new EnumMap<>(Ending.Kind.class);
    private final Map<EspStep, Long> failedIn = new EnumMap<>(EspStep.class);
    private final StepTimes device = new StepTimes();
    private final StepTimes account = new StepTimes();
    private long events;

    void add(EventFacts facts) {
      events++;
      endings.merge(facts.ending(), 1L, Long::sum);
      if (isBad(facts)) {
        facts.step().ifPresent(step -> failedIn.merge(step, 1L, Long::sum));
      }
      time(device, facts.deviceStatus(), facts.deviceSeconds());
      time(account, facts.accountStatus(), facts.accountSeconds());
    }

    private static void time(StepTimes times, StepStatus status, int seconds) {
      if (seconds == EventFacts.NONE) {
        return;
      }
      switch (status) {
        case SUCCEEDED -> times.finished(seconds);
        case FAILED, CONTINUED -> times.censored(seconds);
        default -> {
          // A duration that includes a retry, or of a step in progress, is meaningless.
        }
      }
    }

    Counts counts(FleetGroup group) {
      return new Counts(group, events, endings, failedIn, times(device), times(account));
    }
  }

  private static final class AppTally {
    private final StepTimes held = new StepTimes();
    private long tracked;
    private long completed;
    private long failed;

    void add(EventFacts.App app) {
      tracked++;
      completed += app.state() == Tracked.State.COMPLETED ? 1 : 0;
      failed += app.state() == Tracked.State.FAILED ? 1 : 0;
      if (app.heldSeconds() != EventFacts.NONE) {
        held.finished(app.heldSeconds());
      }
    }

    AppTimes times(String name) {
      return new AppTimes(name, tracked, completed, failed, FleetReading.times(held));
    }
  }

  private static Times times(StepTimes times) {
    return new Times(
        times.count(),
        times.censoredCount(),
        times.percentile(50),
        times.percentile(95),
        times.percentile(99));
  }

  private static boolean isBad(EventFacts facts) {
    return switch (facts.ending()) {
      case FAILED, TIMED_OUT, CONTINUED -> true;
      case SUCCEEDED, SUCCEEDED_ON_RETRY, IN_PROGRESS, UNKNOWN -> false;
    };
  }

  FleetReport report() {
    Map<FleetGroup, Long> sizes = new HashMap<>();
    fleet.facts().forEach(facts -> sizes.merge(facts.group(), 1L, Long::sum));
    Set<FleetGroup> kept = kept(sizes);
    for (EventFacts facts : fleet.facts()) {
      FleetGroup group = kept.contains(facts.group()) ? facts.group() : FleetGroup.OTHER;
      byGroup.computeIfAbsent(group, it -> new ArrayList<>()).add(facts);
      whole.add(facts);
      facts.apps().forEach(app -> app(app).add(app));
      week(facts);
    }
    profiles();
    return new FleetReport(
        fleet.events(),
        fleet.repeats(),
        fleet.unsettled(),
        whole.counts(new FleetGroup("all", "", "", "")),
        groups(),
        sizes.size() - kept.size(),
        profiles,
        apps(),
        weeks,
        buckets(),
        advice(),
        measured);
  }

  private AppTally app(EventFacts.App app) {
    String name = apps.size() < MOST_APPS || apps.containsKey(app.name()) ? app.name() : "other";
    return apps.computeIfAbsent(name, it -> new AppTally());
  }

  /** Returns the largest groups; ties are broken by name, so that merging makes no difference. */
  private static Set<FleetGroup> kept(Map<FleetGroup, Long> sizes) {
    if (sizes.size() <= FleetReport.MOST_GROUPS) {
      return sizes.keySet();
    }
    Comparator<Map.Entry<FleetGroup, Long>> bySize = Map.Entry.comparingByValue();
    Set<FleetGroup> kept = new HashSet<>();
    sizes.entrySet().stream()
        .sorted(bySize.reversed().thenComparing(Map.Entry.comparingByKey()))
        .limit(FleetReport.MOST_GROUPS - 1L)
        .forEach(entry -> kept.add(entry.getKey()));
    return kept;
  }

  /** Reports profile by profile, to keep the times of only one in memory. */
  private void profiles() {
    Map<String, List<List<EventFacts>>> byProfile = new TreeMap<>();
    byGroup.forEach(
        (group, facts) ->
            byProfile.computeIfAbsent(group.profile(), it -> new ArrayList<>()).add(facts));
    byProfile.forEach(
        (profile, lists) -> {
          Tally tally = new Tally();
          lists.forEach(list -> list.forEach(tally::add));
          profiles.add(tally.counts(new FleetGroup(profile, "", "", "")));
          measure(profile, tally.device);
        });
    profiles.sort(Comparator.comparingLong(Counts::events).reversed());
  }

  /** Measures Device setup only, because Account setup includes the lock screen. */
  private void measure(String profile, StepTimes device) {
    long sample = device.count() + device.censoredCount();
    if (sample >= FleetReport.FEWEST) {
      StepTimes.Needed needed = device.needed(SHARE);
      measured.add(new MeasuredTimeout(profile, needed.time(), needed.atLeast(), sample));
    }
  }

  private void week(EventFacts facts) {
    if (facts.epochSecond() == Long.MIN_VALUE) {
      return;
    }
    LocalDate monday =
        Instant.ofEpochSecond(facts.epochSecond())
            .atZone(ZoneOffset.UTC)
            .toLocalDate()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    weeks.merge(
        monday,
        new Week(1, isBad(facts) ? 1 : 0),
        (one, other) -> new Week(one.events() + other.events(), one.bad() + other.bad()));
  }

  private List<Counts> groups() {
    Comparator<Counts> last = Comparator.comparing(it -> it.group().equals(FleetGroup.OTHER));
    return byGroup.entrySet().stream()
        .map(it -> counts(it.getKey(), it.getValue()))
        .sorted(
            last.thenComparing(Comparator.comparingLong(Counts::events).reversed())
                .thenComparing(Counts::group))
        .toList();
  }

  private static Counts counts(FleetGroup group, List<EventFacts> all) {
    Tally tally = new Tally();
    all.forEach(tally::add);
    return tally.counts(group);
  }

  private List<AppTimes> apps() {
    return apps.entrySet().stream()
        .map(it -> it.getValue().times(it.getKey()))
        .sorted(
            Comparator.comparingLong(AppTimes::failed)
                .thenComparing(it -> it.held().p95().map(Duration::toSeconds).orElse(0L))
                .reversed()
                .thenComparing(AppTimes::name))
        .toList();
  }

  private List<Bucket> buckets() {
    List<Bucket> buckets = new ArrayList<>();
    List<long[]> counts = whole.device.buckets(BUCKET, BUCKETS);
    for (int i = 0; i < counts.size(); i++) {
      buckets.add(new Bucket((i + 1) * BUCKET / 60, counts.get(i)[0], counts.get(i)[1]));
    }
    while (!buckets.isEmpty() && isEmpty(buckets.get(buckets.size() - 1))) {
      buckets.remove(buckets.size() - 1);
    }
    return buckets;
  }

  private static boolean isEmpty(Bucket bucket) {
    return bucket.finished() == 0 && bucket.censored() == 0;
  }

  private List<Advice> advice() {
    List<Advice> advice = new ArrayList<>();
    measured.forEach(it -> advice.add(FleetAdvice.timeout(it, censored(it.profile()))));
    apps.forEach(
        (name, tally) -> {
          if (tally.tracked >= FleetReport.FEWEST && tally.completed == 0) {
            advice.add(FleetAdvice.neverFinished(name, tally.tracked));
          }
        });
    changes.forEach(
        (profile, times) ->
            times.forEach(
                time ->
                    FleetAdvice.afterChange(profile, time, fleet.facts(), FleetReading::isBad)
                        .ifPresent(advice::add)));
    return advice;
  }

  private long censored(String profile) {
    return profiles.stream()
        .filter(it -> it.group().profile().equals(profile))
        .mapToLong(it -> it.device().censored())
        .sum();
  }
}
