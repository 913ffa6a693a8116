package io.github.autopilotesp.testkit.internal.standalone;

import io.github.autopilotesp.testkit.FakeTenant;
import io.github.autopilotesp.testkit.Habits;
import io.github.autopilotesp.testkit.Latency;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parsed command line. */
record Options(
    int port,
    @Nullable Path seed,
    Duration latency,
    FaultSpec faults,
    Habits habits,
    boolean authentication,
    boolean help) {

  static final String USAGE =
      """
      usage: java -jar esp-testkit-<version>-standalone.jar [options]
        --port N         the port to listen on; 0 or nothing for a free one
        --seed FILE      a JSON file with what the tenant holds, in Graph's shape
        --latency MS     how long each answer takes
        --faults SPEC    what goes wrong, separated by commas:
                           [METHOD][ /PATH=]EFFECT[+stored][+retry:SECONDS][*TIMES][@RATE]
                           EFFECT is a status, cut, truncated, malformed, slow:MS or expired
                           throttle:BURST/PER_SECOND limits all requests
                           as in: 429+retry:3@0.05,POST /assign=504+stored*1
        --habits NAMES   how the service behaves, separated by commas: realistic (the default)
                           or ideal, then names of habits, no- before those to switch off,
                           drop:PROPERTY, read-lag:MS, new-property:NAME, lenient:TYPE
                           habits: %s
        --no-auth        answers requests without a token too
        --help           shows this text
      """
          .formatted(HabitNames.all());

  static Options parse(String... arguments) throws UsageException {
    Deque<String> rest = new ArrayDeque<>(List.of(arguments));
    int port = 0;
    Path seed = null;
    Duration latency = Duration.ZERO;
    FaultSpec faults = FaultSpec.parse("");
    Habits habits = Habits.realistic();
    boolean authentication = true;
    boolean help = false;
    while (!rest.isEmpty()) {
      String option = rest.remove();
      switch (option) {
        case "--port" -> port = (int) number(option, value(option, rest), 65_535);
        case "--seed" -> seed = file(value(option, rest));
        case "--latency" ->
            latency = Duration.ofMillis(number(option, value(option, rest), Integer.MAX_VALUE));
        case "--faults" -> faults = FaultSpec.parse(value(option, rest));
        case "--habits" -> habits = HabitNames.parse(value(option, rest));
        case "--no-auth" -> authentication = false;
        case "--help" -> help = true;
        default -> throw new UsageException("unknown option: " + option);
      }
    }
    return new Options(port, seed, latency, faults, habits, authentication, help);
  }

  /** Creates the tenant that the options describe. */
  FakeTenant tenant() throws UsageException {
    FakeTenant tenant = FakeTenant.builder().habits(habits).build();
    tenant.faults().latency(Latency.fixed(latency));
    faults.applyTo(tenant.faults());
    if (seed != null) {
      try {
        tenant.load(seed);
      } catch (IOException e) {
        throw new UsageException("--seed can't be read: " + e);
      } catch (IllegalArgumentException e) {
        throw new UsageException("--seed holds no seed: " + e.getMessage());
      }
    }
    return tenant;
  }

  private static String value(String option, Deque<String> rest) throws UsageException {
    if (rest.isEmpty()) {
      throw new UsageException(option + " needs a value");
    }
    return rest.remove();
  }

  private static Path file(String text) throws UsageException {
    try {
      return Path.of(text);
    } catch (InvalidPathException e) {
      throw new UsageException("--seed is no path: " + text);
    }
  }

  static long number(String what, String text, long most) throws UsageException {
    try {
      long number = Long.parseLong(text);
      if (number >= 0 && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // reported below, with the option's name
    }
    throw new UsageException(
        what + " is a whole number from 0 to " + most + ", not '" + text + "'");
  }
}
