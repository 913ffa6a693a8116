package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.Tracked.Kind;
import io.github.autopilotesp.outcome.Tracked.State;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interprets the names and numbers under {@code EnrollmentStatusTracking}. */
final class TrackedNames {
  /** The one policy that is tracked; it represents all policies. */
  static final String DUMMY_POLICY = "entdmid";

  private static final Pattern WIN32_APP = Pattern.compile("win32app_(.+?)(?:_\\d+)?");
  private static final Pattern ESCAPE = Pattern.compile("%([0-9a-f]{2})");

  private TrackedNames() {}

  static Optional<String> win32App(String segment) {
    Matcher app = WIN32_APP.matcher(segment.toLowerCase(Locale.ROOT));
    return app.matches() ? Optional.of(bare(app.group(1))) : Optional.empty();
  }

  static State win32State(long value) {
    return switch ((int) Math.min(value, Integer.MAX_VALUE)) {
      case 1 -> State.NOT_STARTED;
      case 2 -> State.IN_PROGRESS;
      case 3 -> State.COMPLETED;
      case 4 -> State.FAILED;
      default -> State.UNKNOWN;
    };
  }

  /** Returns the state of an MSI or Microsoft 365 Apps. */
  static State packageState(long value) {
    return switch ((int) Math.min(value, Integer.MAX_VALUE)) {
      case 0 -> State.NOT_STARTED;
      case 10, 20, 25, 40, 48, 50, 55 -> State.IN_PROGRESS;
      case 30, 60 -> State.FAILED;
      case 70 -> State.COMPLETED;
      default -> State.UNKNOWN;
    };
  }

  static State state(Kind kind, long value) {
    if (kind == Kind.WIN32_APP) {
      return win32State(value);
    }
    return value == 0 ? State.NOT_STARTED : value == 1 ? State.COMPLETED : State.UNKNOWN;
  }

  /** Returns the kind of item in a snapshot, or empty if it is unknown. */
  static Optional<Kind> kind(String kind, String name) {
    return switch (kind) {
      case "expectedpolicies" -> Optional.of(Kind.POLICY);
      case "expectedmsiapppackages" ->
          Optional.of(segments(name).contains("office") ? Kind.MICROSOFT_365_APPS : Kind.MSI_APP);
      case "expectedmodernapppackages" -> Optional.of(Kind.MODERN_APP);
      case "expectedscepcerts", "expectedcertificateprofiles" -> Optional.of(Kind.CERTIFICATE);
      case "expectednetworkprofiles" -> Optional.of(Kind.NETWORK_PROFILE);
      case "sidecar" -> Optional.of(Kind.WIN32_APP);
      default -> Optional.empty();
    };
  }

  /**
   * Returns the id of the item that a snapshot value is about, or empty if it is not a tracked
   * item.
   */
  static Optional<String> id(Kind kind, String name) {
    List<String> path = segments(name);
    return switch (kind) {
      case WIN32_APP -> path.stream().flatMap(it -> win32App(it).stream()).findFirst();
      case MSI_APP -> after(path, "msi", 1, name);
      case MICROSOFT_365_APPS -> after(path, "installation", 1, name);
      case MODERN_APP -> after(path, "appmanagement", 2, name);
      case CERTIFICATE -> after(path, "scep", 1, name);
      case NETWORK_PROFILE ->
          path.contains("vpnv2") ? after(path, "vpnv2", 1, name) : after(path, "profile", 1, name);
      case POLICY, APP -> Optional.of(decoded(name).toLowerCase(Locale.ROOT));
    };
  }

  private static Optional<String> after(List<String> path, String word, int steps, String name) {
    int at = path.indexOf(word);
    return Optional.of(
        at >= 0 && at + steps < path.size()
            ? bare(path.get(at + steps))
            : decoded(name).toLowerCase(Locale.ROOT));
  }

  private static List<String> segments(String name) {
    return Arrays.stream(name.toLowerCase(Locale.ROOT).split("/", -1))
        .map(TrackedNames::decoded)
        .toList();
  }

  static String bare(String id) {
    String plain = decoded(id).toLowerCase(Locale.ROOT);
    return plain.startsWith("{") && plain.endsWith("}") && plain.length() > 2
        ? plain.substring(1, plain.length() - 1)
        : plain;
  }

  private static String decoded(String text) {
    return ESCAPE
        .matcher(text.toLowerCase(Locale.ROOT))
        .replaceAll(
            hex ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
  }
}
