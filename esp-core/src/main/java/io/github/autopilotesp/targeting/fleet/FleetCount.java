package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.json.PlainJson;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import io.github.autopilotesp.targeting.Resolution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How many devices of a fleet get which profile.
 *
 * @param devices how many devices were counted
 * @param byOutcome how many get each profile, by name; only outcomes with devices
 */
public record FleetCount(long devices, SortedMap<FleetOutcome, Long> byOutcome)
    implements JsonForm {
  /**
   * Creates the value.
   *
   * @param devices how many devices were counted
   * @param byOutcome how many get each profile
   */
  public FleetCount {
    Objects.requireNonNull(byOutcome, "byOutcome");
    byOutcome = Collections.unmodifiableSortedMap(new TreeMap<>(byOutcome));
  }

  /**
   * Counts a fleet.
   *
   * @param targeting the profiles
   * @param fleet the devices; read once, in order, and not closed
   * @return the counts
   */
  public static FleetCount of(EspTargeting targeting, Stream<DeviceContext> fleet) {
    Objects.requireNonNull(targeting, "targeting");
    return of(targeting, fleet.sequential().iterator());
  }

  /**
   * Counts a fleet.
   *
   * @param targeting the profiles
   * @param fleet the devices; read to the end
   * @return the counts
   */
  public static FleetCount of(EspTargeting targeting, Iterator<DeviceContext> fleet) {
    Objects.requireNonNull(targeting, "targeting");
    SortedMap<FleetOutcome, Long> counts = new TreeMap<>();
    Outcomes outcomes = new Outcomes();
    long devices = 0;
    while (fleet.hasNext()) {
      counts.merge(outcomes.of(targeting.resolve(fleet.next())), 1L, Long::sum);
      devices++;
    }
    return new FleetCount(devices, counts);
  }

  /** Caches the outcomes of decided answers, of which there are few, each the same object. */
  static final class Outcomes {
    private final IdentityHashMap<Resolution, FleetOutcome> decided = new IdentityHashMap<>();

    FleetOutcome of(Resolution resolution) {
      return resolution instanceof Resolution.Decided
          ? decided.computeIfAbsent(resolution, FleetOutcome::of)
          : FleetOutcome.of(resolution);
    }
  }

  /**
   * Returns the number of devices that get a profile.
   *
   * @param name the name of a profile; profiles with the same name are added up
   * @return the number, 0 if no device gets such a profile
   */
  public long devicesWith(String name) {
    Objects.requireNonNull(name, "name");
    return byOutcome.entrySet().stream()
        .filter(entry -> entry.getKey().kind() == FleetOutcome.Kind.PROFILE)
        .filter(entry -> entry.getKey().name().equals(name))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /**
   * Returns the counts as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    Page page = new Page(Medium.PLAIN);
    page.line(devices == 1 ? "%s device" : "%s devices", devices);
    byOutcome.forEach((outcome, count) -> page.line("  %s: %s", count, outcome));
    return page.print();
  }

  /**
   * Returns the counts as Markdown.
   *
   * @return a table, in English
   */
  public String toMarkdown() {
    Page page = new Page(Medium.MARKDOWN);
    page.line(devices == 1 ? "%s device" : "%s devices", devices);
    if (!byOutcome.isEmpty()) {
      page.gap().line("| devices | what they get |").line("|---|---|");
    }
    byOutcome.forEach((outcome, count) -> page.line("| %s | %s |", count, outcome));
    return page.print();
  }

  /**
   * Returns the counts for other programs.
   *
   * @return one JSON object; profiles with the same name are listed separately, with their ids
   */
  public String toJson() {
    return PlainJson.print(this);
  }

  @Override
  public Object jsonForm() {
    List<Object> counts = new ArrayList<>();
    byOutcome.forEach(
        (outcome, count) -> {
          Map<Object, Object> one = new LinkedHashMap<>((Map<?, ?>) outcome.jsonForm());
          one.put("devices", count);
          counts.add(one);
        });
    Map<String, Object> form = new LinkedHashMap<>();
    form.put("devices", devices);
    form.put("byOutcome", counts);
    return form;
  }
}
