package io.github.autopilotesp.validation;

import io.github.autopilotesp.profile.EspProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule found, before the validator makes a {@link Finding} of it.
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
   * Says what is wrong.
   *
   * @param pattern the English text, with {@code {0}}, {@code {1}} for the arguments
   * @param arguments strings and numbers
   * @return a problem of the whole subject, without a fix
   */
  public static Problem of(String pattern, Object... arguments) {
    Objects.requireNonNull(pattern, "pattern");
    return new Problem(pattern, plain(arguments), "", null, null, null, null);
  }

  /** Asks an argument for its text while the rule runs, so that a bad one is the rule's failure. */
  private static List<Object> plain(Object... arguments) {
    List<Object> plain = new ArrayList<>(arguments.length);
    for (Object argument : arguments) {
      boolean isPlain = argument instanceof String || argument instanceof Number;
      plain.add(isPlain ? argument : argument.toString());
    }
    return List.copyOf(plain);
  }

  /**
   * Says where it is.
   *
   * @param path the place in the profile, such as {@code settings.timeout}; empty for all of it
   * @return a copy with the place
   */
  public Problem at(String path) {
    Objects.requireNonNull(path, "path");
    return new Problem(pattern, arguments, path, variant, severity, fix, concern);
  }

  /**
   * Tells this message from others of the same rule.
   *
   * @param name a word that is added to the rule's id to make the message's key
   * @return a copy with its own key
   */
  public Problem variant(String name) {
    Objects.requireNonNull(name, "name");
    return new Problem(pattern, arguments, path, name, severity, fix, concern);
  }

  /**
   * Gives this problem a severity that is not the rule's.
   *
   * @param own the severity
   * @return a copy with the severity
   */
  public Problem severity(Severity own) {
    Objects.requireNonNull(own, "own");
    return new Problem(pattern, arguments, path, variant, own, fix, concern);
  }

  /**
   * Says what a person should do.
   *
   * @param text one sentence
   * @return a copy with the advice
   */
  public Problem fix(String text) {
    return new Problem(
        pattern, arguments, path, variant, severity, new Fix(text, Optional.empty()), concern);
  }

  /**
   * Says what should be done, and does it. After the edit the rule must be content with the part of
   * the profile that the problem is about.
   *
   * @param text one sentence
   * @param edit makes the better profile
   * @return a copy with the fix
   */
  public Problem fix(String text, UnaryOperator<EspProfile> edit) {
    Objects.requireNonNull(edit, "edit");
    return new Problem(
        pattern, arguments, path, variant, severity, new Fix(text, Optional.of(edit)), concern);
  }

  /**
   * Says what it is about, where that is not the subject that the rule looks at.
   *
   * @param other a profile beside the subject, or the whole
   * @return a copy that is about it
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
