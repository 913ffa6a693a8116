package io.github.autopilotesp.validation;

/** Receives the problems that a rule finds for one subject. */
public interface RuleReporter {
  /**
   * Reports a problem with the severity of the rule.
   *
   * @param problem the problem
   */
  void report(Problem problem);

  /**
   * Reports that the rule cannot be evaluated for the subject, although its needs are met.
   *
   * @param reason what is missing, such as {@code the scenario does not specify the join type}
   */
  void lacks(String reason);

  /**
   * Reports that the rule cannot be evaluated for one part of the subject.
   *
   * @param path the part, as in {@link Problem#at(String)}
   * @param reason what is missing
   */
  void lacks(String path, String reason);
}
