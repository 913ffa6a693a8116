package io.github.autopilotesp.testkit.internal.standalone;

import io.github.autopilotesp.testkit.Habit;
import io.github.autopilotesp.testkit.Habits;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Parses {@code --habits}. */
final class HabitNames {

  private HabitNames() {}

  static String all() {
    return Arrays.stream(Habit.values()).map(Habit::optionName).collect(Collectors.joining(", "));
  }

  static Habits parse(String names) throws UsageException {
    Habits habits = Habits.realistic();
    Set<String> dropped = new LinkedHashSet<>();
    Set<String> lenient = new LinkedHashSet<>();
    for (String raw : names.split(",", -1)) {
      String name = raw.strip();
      if (name.startsWith("drop:")) {
        dropped.add(name.substring("drop:".length()));
      } else if (name.startsWith("lenient:")) {
        lenient.add(name.substring("lenient:".length()));
      } else {
        habits = with(habits, name);
      }
    }
    habits = dropped.isEmpty() ? habits : habits.droppingOnCreate(names(dropped));
    return lenient.isEmpty() ? habits : habits.lenientFor(names(lenient));
  }

  private static String[] names(Set<String> names) {
    return names.toArray(new String[0]);
  }

  private static Habits with(Habits habits, String name) throws UsageException {
    if (name.equals("realistic")) {
      return Habits.realistic();
    }
    if (name.equals("ideal")) {
      return Habits.ideal();
    }
    if (name.startsWith("read-lag:")) {
      String lag = name.substring("read-lag:".length());
      return habits.withReadLag(
          Duration.ofMillis(Options.number("read-lag", lag, Integer.MAX_VALUE)));
    }
    if (name.startsWith("new-property:")) {
      return habits.withNewProperty(name.substring("new-property:".length()), "true");
    }
    boolean off = name.startsWith("no-");
    Habit habit =
        find(off ? name.substring("no-".length()) : name)
            .orElseThrow(() -> new UsageException("unknown habit: " + name));
    return off ? habits.without(habit) : habits.with(habit);
  }

  private static Optional<Habit> find(String optionName) {
    return Arrays.stream(Habit.values())
        .filter(habit -> habit.optionName().equals(optionName))
        .findFirst();
  }
}
