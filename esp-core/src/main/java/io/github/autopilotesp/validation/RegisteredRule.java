package io.github.autopilotesp.validation;

/**
 * A rule in a validator.
 *
 * @param index its index among the rules of the validator
 * @param rule the rule
 * @param info its description, read once
 */
record RegisteredRule(int index, Rule rule, RuleInfo info) {}
