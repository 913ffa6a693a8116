package io.github.autopilotesp.targeting.fleet;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import io.github.autopilotesp.internal.text.KeyedNames;
import io.github.autopilotesp.targeting.DeviceContext;
import io.github.autopilotesp.targeting.EspTargeting;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The impact of a profile change on a fleet: how many devices get another profile, from which to
 * which, with examples. A profile with the same id is the same profile, even if its content
 * changes.
 *
 * @param devices how many devices were compared
 * @param unchanged how many get the same profile as before
 * @param moves the changes, the most frequent first
 */
public record FleetImpact(long devices, long unchanged, List<Move> moves) implements JsonForm {
  /** The number of example devices per move. */
  public static final int EXAMPLES = 5;

  private static final int CODE_LENGTH = 12;

  /**
   * Creates the value.
   *
   * @param devices how many devices were compared
   * @param unchanged how many get the same profile as before
   * @param moves the changes
   */
  public FleetImpact {
    Objects.requireNonNull(moves, "moves");
    moves = List.copyOf(moves);
  }

  /**
   * Devices that go from one outcome to another.
   *
   * @param from what they get now
   * @param to what they would get
   * @param devices how many they are
   * @param examples the names of some of them: the first by name, at most {@link #EXAMPLES}
   */
  public record Move(FleetOutcome from, FleetOutcome to, long devices, List<String> examples) {
    /**
     * Creates the value.
     *
     * @param from what they get now
     * @param to what they would get
     * @param devices how many they are
     * @param examples the names of some of them
     */
    public Move {
      Objects.requireNonNull(examples, "examples");
      Objects.requireNonNull(from, "from");
      Objects.requireNonNull(to, "to");
      examples = List.copyOf(examples);
    }
  }

  /**
   * Compares two sets of profiles on a fleet.
   *
   * @param before the current profiles
   * @param after the changed profiles
   * @param fleet the devices; read once, in order, and not closed
   * @return the impact
   */
  public static FleetImpact between(
      EspTargeting before, EspTargeting after, Stream<DeviceContext> fleet) {
    Objects.requireNonNull(after, "after");
    return between(before, after, fleet.sequential().iterator());
  }

  /**
   * Compares two sets of profiles on a fleet.
   *
   * @param before the current profiles
   * @param after the changed profiles
   * @param fleet the devices; read to the end
   * @return the impact
   */
  public static FleetImpact between(
      EspTargeting before, EspTargeting after, Iterator<DeviceContext> fleet) {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    FleetCount.Outcomes outcomes = new FleetCount.Outcomes();
    Sum sum = new Sum();
    while (fleet.hasNext()) {
      DeviceContext device = fleet.next();
      sum.add(
          outcomes.of(before.resolve(device)), outcomes.of(after.resolve(device)), device.name());
    }
    return sum.impact();
  }

  /**
   * Merges the impacts on parts of a fleet, compared with the same two sets of profiles. The order
   * does not matter. Devices are not kept, so one that is in several parts counts several times.
   *
   * @param parts the impact on each part
   * @return the impact on all
   */
  public static FleetImpact merged(Iterable<FleetImpact> parts) {
    Sum sum = new Sum();
    parts.forEach(sum::add);
    return sum.impact();
  }

  /**
   * Serializes the impact, to merge it elsewhere or later.
   *
   * @return bytes with a format version; equal impacts give equal bytes
   */
  public byte[] save() {
    return FleetImpactBytes.write(this);
  }

  /**
   * Deserializes an impact.
   *
   * @param saved the result of {@link #save()}
   * @return the impact
   * @throws IllegalArgumentException if it is not an impact, or has another version
   */
  public static FleetImpact load(byte[] saved) {
    Objects.requireNonNull(saved, "saved");
    return FleetImpactBytes.read(saved);
  }

  private record Pair(FleetOutcome from, FleetOutcome to) {}

  private static final class Tally {
    private final TreeSet<String> names = new TreeSet<>();
    private long devices;

    private void add(long more, Collection<String> examples) {
      devices += more;
      names.addAll(examples);
      while (names.size() > EXAMPLES) {
        names.pollLast();
      }
    }
  }

  /** The running count, independent of order. */
  private static final class Sum {
    private final Map<Pair, Tally> tallies = new HashMap<>();
    private long devices;
    private long unchanged;

    private void add(FleetOutcome from, FleetOutcome to, String device) {
      devices++;
      if (from.isSameAs(to)) {
        unchanged++;
      } else {
        tally(from, to).add(1, List.of(device));
      }
    }

    private void add(FleetImpact part) {
      devices += part.devices;
      unchanged += part.unchanged;
      part.moves.forEach(
          move -> tally(move.from(), move.to()).add(move.devices(), move.examples()));
    }

    private Tally tally(FleetOutcome from, FleetOutcome to) {
      return tallies.computeIfAbsent(new Pair(from, to), pair -> new Tally());
    }

    private FleetImpact impact() {
      List<Move> moves = new ArrayList<>();
      tallies.forEach(
          (pair, tally) ->
              moves.add(new Move(pair.from(), pair.to(), tally.devices, List.copyOf(tally.names))));
      moves.sort(
          Comparator.comparingLong(Move::devices)
              .reversed()
              .thenComparing(Move::from)
              .thenComparing(Move::to));
      return new FleetImpact(devices, unchanged, moves);
    }
  }

  /**
   * Returns how many devices get another profile.
   *
   * @return the number
   */
  public long changed() {
    return devices - unchanged;
  }

  /**
   * Returns the impact as plain text.
   *
   * @return lines that end with a line feed, in English
   */
  public String toText() {
    Page page = new Page(Medium.PLAIN);
    page.line("%s", summary());
    for (Move move : moves) {
      page.line("  %s: %s -> %s%s", move.devices(), move.from(), move.to(), suchAs(move));
    }
    return page.print();
  }

  /**
   * Returns the impact as Markdown, for a comment in a pull request. Names of profiles and devices
   * are escaped.
   *
   * @return Markdown
   */
  public String toMarkdown() {
    Page page = new Page(Medium.MARKDOWN);
    page.line("### ESP impact: %s", summary());
    if (!moves.isEmpty()) {
      page.gap().line("| devices | get now | would get | such as |").line("|---|---|---|---|");
    }
    for (Move move : moves) {
      page.line(
          "| %s | %s | %s | %s |",
          move.devices(), move.from(), move.to(), Text.joined(", ", move.examples()));
    }
    return page.print();
  }

  /**
   * Returns the impact without device names: each example is a code of 12 hexadecimal digits, the
   * same for the same name and key.
   *
   * @param key a non-empty secret: anyone who has it can test names
   * @param examples the maximum number of examples per move
   * @return the same numbers
   * @throws IllegalArgumentException if the key is empty
   */
  public FleetImpact pseudonymised(String key, int examples) {
    KeyedNames codes = new KeyedNames(key);
    return new FleetImpact(
        devices,
        unchanged,
        moves.stream()
            .map(
                move ->
                    new Move(
                        move.from(),
                        move.to(),
                        move.devices(),
                        move.examples().stream()
                            .limit(examples)
                            .map(name -> codes.of(name).substring(0, CODE_LENGTH))
                            .toList()))
            .toList());
  }

  private Text summary() {
    return devices == 1
        ? Text.of("%s of %s device changes", changed(), devices)
        : Text.of("%s of %s devices change", changed(), devices);
  }

  private static Text suchAs(Move move) {
    return move.examples().isEmpty()
        ? Text.of("")
        : Text.of(", such as %s", Text.joined(", ", move.examples()));
  }
}
