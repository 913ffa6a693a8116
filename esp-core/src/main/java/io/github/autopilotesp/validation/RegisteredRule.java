package io.github.autopilotesp.validation;

/**
 * A rule as a validator holds it.
 *
 * @param index its place among the rules of the validator
 * @param rule the rule
 * @param info its description, asked for once
 */
record RegisteredRule(int index, Rule rule, RuleInfo info) {}
