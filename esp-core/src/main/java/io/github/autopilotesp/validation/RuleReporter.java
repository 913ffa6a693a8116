package io.github.autopilotesp.validation;

/** Where a rule reports to while it looks at one subject. */
public interface RuleReporter {
  /**
   * Reports a problem with the severity of the rule.
   *
   * @param problem what was found
   */
  void report(Problem problem);

  /**
   * Reports that the rule cannot speak about the subject, although its needs are met.
   *
   * @param reason what is missing, such as {@code the scenario does not say what the device joins}
   */
  void lacks(String reason);

  /**
   * Reports that the rule cannot speak about one part of the subject, and can about others.
   *
   * @param path the part, as in {@link Problem#at(String)}
   * @param reason what is missing
   */
  void lacks(String path, String reason);
}
