package io.github.autopilotesp.validation;

/**
 * A validation rule. Add custom rules with {@link EspValidator.Builder#rule}, or let {@link
 * java.util.ServiceLoader} find them.
 *
 * <p>Implementations are stateless, thread-safe, and fast: they do not fetch anything themselves.
 * If a rule throws, the report lists it, and the other rules still run.
 */
public interface Rule {
  /**
   * Returns the description of the rule.
   *
   * @return the same value each time
   */
  RuleInfo info();

  /**
   * Checks a subject. Called only if everything in {@link RuleInfo#needs()} is known.
   *
   * @param subject what is known
   * @param reporter receives the problems
   */
  void check(Subject subject, RuleReporter reporter);
}
