package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects what a dump says about the page, key by key. Keys are case-insensitive. */
final class DumpFacts implements RegLines.Values {
  private static final String ROOT = "hkey_local_machine\\software\\microsoft\\";
  private static final String TRACKING = ROOT + "windows\\autopilot\\enrollmentstatustracking\\";
  private static final Pattern FIRST_SYNC =
      Pattern.compile(Pattern.quote(ROOT + "enrollments\\") + "[^\\\\]+\\\\firstsync");
  private static final Pattern MSI =
      Pattern.compile(".*\\\\enterprisedesktopappmanagement\\\\[^\\\\]+\\\\msi\\\\([^\\\\]+)");
  private static final Pattern OFFICE = Pattern.compile(".*\\\\officecsp\\\\([^\\\\]+)");
  private static final Pattern WIN32 =
      Pattern.compile(
          ".*\\\\intunemanagementextension\\\\win32apps\\\\[^\\\\]+\\\\([^\\\\_]+)(?:_\\d+)?");
  private static final int MOST_MOMENTS = 200_000;

  private final BiConsumer<Long, String> mistakes;
  private final Map<Thing, History> things = new LinkedHashMap<>();
  private final Map<String, Long> providers = new LinkedHashMap<>();
  private final Map<String, Long> firstSync = new TreeMap<>();
  private final Map<String, Long> packages = new LinkedHashMap<>();
  private final Map<String, Long> exitCodes = new LinkedHashMap<>();
  private final Map<String, String> autopilot = new TreeMap<>();
  private final Map<EspStep, Long> policiesCreated = new EnumMap<>(EspStep.class);
  private boolean userBegan;
  private int moments;

  /** The subject of a snapshot or a state. */
  record Thing(EspStep step, Kind kind, String id) {}

  /** The states of one item. */
  static final class History {
    final TreeMap<Instant, State> moments = new TreeMap<>();
    @Nullable State last;
    boolean restart;
  }

  DumpFacts(BiConsumer<Long, String> mistakes) {
    this.mistakes = mistakes;
  }

  Map<Thing, History> things() {
    return things;
  }

  Map<String, Long> providers() {
    return providers;
  }

  /** Returns a value of {@code FirstSync} by its lower-case name. */
  Optional<Long> firstSync(String name) {
    return Optional.ofNullable(firstSync.get(name));
  }

  /** Returns the state of an MSI or Microsoft 365 Apps by id. */
  Optional<Long> packageState(String id) {
    return Optional.ofNullable(packages.get(id));
  }

  Optional<Long> exitCode(String appId) {
    return Optional.ofNullable(exitCodes.get(appId));
  }

  /** Returns a value of {@code Provisioning\Diagnostics\Autopilot} by its lower-case name. */
  Optional<String> autopilot(String name) {
    return Optional.ofNullable(autopilot.get(name)).filter(text -> !text.isBlank());
  }

  boolean userBegan() {
    return userBegan;
  }

  /** Returns the steps for which a provider never determined its list of apps. */
  Set<EspStep> identifying() {
    return policiesCreated.entrySet().stream()
        .filter(created -> created.getValue() == 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void key(String raw, long line) {
    String key = raw.toLowerCase(Locale.ROOT);
    if (key.startsWith(TRACKING)) {
      userBegan |= isSid(key.substring(TRACKING.length()).split("\\\\", 2)[0]);
    }
  }

  @Override
  public void take(String rawKey, String rawName, Object value, long line) {
    String key = rawKey.toLowerCase(Locale.ROOT);
    String name = rawName.toLowerCase(Locale.ROOT);
    if (key.startsWith(TRACKING)) {
      if (value instanceof Long number) {
        tracking(key.substring(TRACKING.length()).split("\\\\", -1), rawName, number, line);
      }
    } else if (FIRST_SYNC.matcher(key).matches()) {
      number(value).ifPresent(number -> firstSync.put(name, number));
    } else if (key.contains("\\provisioning\\diagnostics\\autopilot")) {
      if (value instanceof String text) {
        autopilot.put(name, text);
      }
    } else {
      installer(key, name, value);
    }
  }

  private void installer(String key, String name, Object value) {
    Optional<Long> number = number(value);
    if (number.isEmpty()) {
      return;
    }
    Matcher msi = MSI.matcher(key);
    Matcher office = OFFICE.matcher(key);
    Matcher win32 = WIN32.matcher(key);
    if (msi.matches() && name.equals("status")) {
      packages.put(bare(msi.group(1)), number.get());
    } else if (office.matches() && name.equals("finalstatus")) {
      packages.put(bare(office.group(1)), number.get());
    } else if (office.matches() && name.equals("status")) {
      packages.putIfAbsent(bare(office.group(1)), number.get());
    } else if (win32.matches() && name.equals("exitcode")) {
      exitCodes.put(bare(win32.group(1)), number.get());
    }
  }

  /** Returns a number; Windows writes a number, but some tools write text. */
  private static Optional<Long> number(Object value) {
    if (value instanceof Long number) {
      return Optional.of(number);
    }
    String text = value.toString().strip();
    return text.matches("-?\\d{1,15}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  private void tracking(String[] path, String name, long value, long line) {
    if (path[0].equals("esptrackinginfo")) {
      snapshot(path, name, value, line);
      return;
    }
    EspStep step = isSid(path[0]) ? EspStep.ACCOUNT_SETUP : EspStep.DEVICE_SETUP;
    if (path.length == 4 && path[1].equals("devicepreparation")) {
      if (name.equalsIgnoreCase("InstallationState")) {
        providers.put(path[3], value);
      }
    } else if (path.length == 5 && path[3].equals("policyproviders")) {
      if (name.equalsIgnoreCase("TrackingPoliciesCreated")) {
        policiesCreated.merge(step, value, Math::min);
      }
    } else if (path.length == 6 && path[3].equals("tracking")) {
      win32(step, path[5], name, value);
    }
  }

  private void win32(EspStep step, String key, String name, long value) {
    Optional<String> app = TrackedNames.win32App(key);
    if (app.isEmpty()) {
      return;
    }
    History history = history(new Thing(step, Kind.WIN32_APP, app.get()));
    if (name.equalsIgnoreCase("InstallationState")) {
      history.last = TrackedNames.win32State(value);
    } else if (name.equalsIgnoreCase("RebootRequired")) {
      history.restart = value != 0;
    }
  }

  private void snapshot(String[] path, String name, long value, long line) {
    boolean ofUser = path.length > 2 && isSid(path[2]);
    int kindAt = ofUser ? 3 : 2;
    if (path.length != kindAt + 2 || !path[1].equals("diagnostics")) {
      return;
    }
    Optional<Kind> kind = TrackedNames.kind(path[kindAt], name);
    Optional<String> id = kind.flatMap(it -> TrackedNames.id(it, name));
    if (kind.isEmpty() || id.isEmpty()) {
      return;
    }
    boolean user = ofUser || name.regionMatches(true, 0, "./User", 0, 6);
    userBegan |= user;
    EspStep step = user ? EspStep.ACCOUNT_SETUP : EspStep.DEVICE_SETUP;
    try {
      Instant time = time(path[kindAt + 1].toUpperCase(Locale.ROOT));
      limit();
      history(new Thing(step, kind.get(), id.get()))
          .moments
          .put(time, TrackedNames.state(kind.get(), value));
    } catch (DateTimeException e) {
      mistakes.accept(line, "the name of a snapshot key is not a time");
    }
  }

  /** Parses a time; only years of more than four digits have a sign. */
  private static Instant time(String text) {
    if (text.startsWith("+") || text.startsWith("-")) {
      throw new DateTimeException("Not a time of a snapshot");
    }
    return Instant.parse(text);
  }

  private void limit() {
    if (++moments > MOST_MOMENTS) {
      throw new RegistryDumpException(
          RegistryDumpException.Reason.TOO_LARGE,
          "It has more than " + MOST_MOMENTS + " snapshot values, far more than any enrollment.");
    }
  }

  private History history(Thing thing) {
    return things.computeIfAbsent(thing, it -> new History());
  }

  private static boolean isSid(String name) {
    return name.startsWith("s-1-");
  }

  private static String bare(String id) {
    return TrackedNames.bare(id);
  }
}
