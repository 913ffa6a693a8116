package io.github.autopilotesp.validation;

import io.github.autopilotesp.internal.json.JsonForm;
import io.github.autopilotesp.internal.page.Text;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;

/**
 * A finding of a rule.
 *
 * @param ruleId the rule, such as {@code ESP201}
 * @param severity its severity, after overrides
 * @param message what is wrong, as data
 * @param concern what it is about
 * @param path the path in the profile, such as {@code settings.timeout}; empty for the whole
 *     profile
 * @param fix what to do about it, or empty
 * @param override the override that lowered or silenced it, or empty
 */
public record Finding(
    String ruleId,
    Severity severity,
    Message message,
    Concern concern,
    String path,
    Optional<Fix> fix,
    Optional<RuleOverride> override)
    implements JsonForm {
  /** The most severe first, then by rule, then by profile; otherwise in the order found. */
  static final Comparator<Finding> WORST_FIRST =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::ruleId)
          .thenComparing(finding -> finding.concern().kind())
          .thenComparing(finding -> finding.concern().index().orElse(-1));

  /**
   * Creates the value.
   *
   * @param ruleId the rule
   * @param severity its severity
   * @param message what is wrong
   * @param concern what it is about
   * @param path the path in the profile
   * @param fix what to do about it
   * @param override the override that lowered or silenced it
   */
  public Finding {
    Objects.requireNonNull(ruleId, "ruleId");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(concern, "concern");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(fix, "fix");
    Objects.requireNonNull(override, "override");
  }

  /**
   * Returns whether it counts: it is not silenced and not about the tenant's surroundings.
   *
   * @return true if it can block an apply, depending on its severity
   */
  public boolean counts() {
    return concern.kind() != Concern.Kind.SURROUNDINGS && !isSilenced();
  }

  /**
   * Returns whether an override silenced it. It stays in the report.
   *
   * @return true if it was silenced
   */
  public boolean isSilenced() {
    return override.isPresent() && override.get().silences();
  }

  /**
   * Returns its path in a profile document or a list of profiles.
   *
   * @return a path such as {@code profiles[2].settings.timeoutMinutes}; empty for the whole
   */
  public String documentPath() {
    if (concern.index().isEmpty()) {
      return path;
    }
    String profile = "profiles[" + concern.index().getAsInt() + "]";
    return path.isEmpty() ? profile : profile + "." + path;
  }

  Finding with(Severity other) {
    return new Finding(ruleId, other, message, concern, path, fix, override);
  }

  Finding overriddenBy(RuleOverride applied) {
    return new Finding(
        ruleId,
        applied.severity().orElse(severity),
        message,
        concern,
        path,
        fix,
        Optional.of(applied));
  }

  /** Returns one line: severity, rule, where, what. */
  @Override
  public String toString() {
    Text name = concern.name().map(it -> Text.of(" \"%s\"", it)).orElse(Text.of(""));
    Text where = path.isEmpty() ? Text.of("") : Text.of(" %s", path);
    return Text.of("%s %s%s%s: %s", severity, ruleId, name, where, message).toString();
  }
}
