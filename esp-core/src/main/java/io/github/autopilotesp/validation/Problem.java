package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A problem found by a rule, which the validator turns into a {@link Finding}.
 *
 * <pre>{@code
 * reporter.report(
 *     Problem.of("The timeout is {0} minutes.", minutes).at("settings.timeout").fix("Raise it."));
 * }</pre>
 */
public final class Problem {
  private final String pattern;
  private final List<Object> arguments;
  private final String path;
  private final @Nullable String variant;
  private final @Nullable Severity severity;
  private final @Nullable Fix fix;
  private final @Nullable Concern concern;

  private Problem(
      String pattern,
      List<Object> arguments,
      String path,
      @Nullable String variant,
      @Nullable Severity severity,
      @Nullable Fix fix,
      @Nullable Concern concern) {
    this.pattern = pattern;
    this.arguments = arguments;
    this.path = path;
    this.variant = variant;
    this.severity = severity;
    this.fix = fix;
    this.concern = concern;
  }

  /**
   * Creates a problem.
   *
   * @param pattern what is wrong, in English, with {@code {0}}, {@code {1}} for the arguments
   * @param arguments strings and numbers
   * @return a problem of the whole subject, without a fix
   */
  public static Problem of(String pattern, Object... arguments) {
    Objects.requireNonNull(pattern, "pattern");
    return new Problem(pattern, plain(arguments), "", null, null, null, null);
  }

  /**
   * Converts arguments to text while the rule runs, so that a bad one counts as the rule's failure.
   */
  private static List<Object> plain(Object... arguments) {
    List<Object> plain = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      boolean isPlain = argument instanceof String || argument instanceof Number;
      plain.add(isPlain ? argument : argument.toString());
    }
    return List.copyOf(plain);
  }

  /**
   * Sets the location.
   *
   * @param path the path in the profile, such as {@code settings.timeout}; empty for the whole
   *     profile
   * @return a copy with the path
   */
  public Problem at(String path) {
    Objects.requireNonNull(path, "path");
    return new Problem(pattern, arguments, path, variant, severity, fix, concern);
  }

  /**
   * Distinguishes this message from others of the same rule.
   *
   * @param name a word that is added to the rule's id to form the message's key
   * @return a copy with this key
   */
  public Problem variant(String name) {
    Objects.requireNonNull(name, "name");
    return new Problem(pattern, arguments, path, name, severity, fix, concern);
  }

  /**
   * Sets a severity other than the rule's.
   *
   * @param own the severity
   * @return a copy with the severity
   */
  public Problem severity(Severity own) {
    Objects.requireNonNull(own, "own");
    return new Problem(pattern, arguments, path, variant, own, fix, concern);
  }

  /**
   * Sets advice on how to fix the problem.
   *
   * @param text one sentence
   * @return a copy with the advice
   */
  public Problem fix(String text) {
    return new Problem(
        pattern, arguments, path, variant, severity, new Fix(text, Optional.empty()), concern);
  }

  /**
   * Sets a fix that can be applied automatically. The edit must resolve the problem.
   *
   * @param text one sentence
   * @param edit returns the fixed profile
   * @return a copy with the fix
   */
  public Problem fix(String text, UnaryOperator<EspProfile> edit) {
    Objects.requireNonNull(edit, "edit");
    return new Problem(
        pattern, arguments, path, variant, severity, new Fix(text, Optional.of(edit)), concern);
  }

  /**
   * Sets what it is about, if not the current subject.
   *
   * @param other another profile, or the whole
   * @return a copy about it
   */
  public Problem about(Concern other) {
    Objects.requireNonNull(other, "other");
    return new Problem(pattern, arguments, path, variant, severity, fix, other);
  }

  Finding toFinding(RuleInfo rule, Concern subject) {
    String key = variant == null ? rule.id() : rule.id() + "." + variant;
    return new Finding(
        rule.id(),
        severity == null ? rule.severity() : severity,
        new Message(key, pattern, arguments),
        concern == null ? subject : concern,
        path,
        Optional.ofNullable(fix),
        Optional.empty());
  }
}
