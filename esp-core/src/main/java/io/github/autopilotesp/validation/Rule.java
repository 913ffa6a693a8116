package io.github.autopilotesp.validation;

/**
 * One thing that is checked. Rules of one's own are given to {@link EspValidator.Builder#rule} or
 * found by {@link java.util.ServiceLoader}.
 *
 * <p>Implementations are stateless, safe for use by several threads, and quick: whatever has to be
 * fetched was fetched before. A rule that throws is named in the report, and the others run.
 */
public interface Rule {
  /**
   * What is to be known about the rule.
   *
   * @return the same value each time
   */
  RuleInfo info();

  /**
   * Looks for problems. It is called only if everything that {@link RuleInfo#needs()} names is
   * known.
   *
   * @param subject what is known
   * @param reporter where problems go
   */
  void check(Subject subject, RuleReporter reporter);
}
