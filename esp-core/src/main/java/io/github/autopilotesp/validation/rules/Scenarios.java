package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.validation.NotKnownException;
import io.github.autopilotesp.validation.Subject;

/** Reads a scenario, for rules that cannot be evaluated if a value is unknown. */
final class Scenarios {
  static final String REGISTRATION_NOT_SAID =
      "the scenario does not specify whether the device is Autopilot-registered";

  private Scenarios() {}

  /**
   * Returns what the device joins.
   *
   * @throws NotKnownException if it is unknown
   */
  static JoinType joinType(Subject subject) {
    return subject
        .scenario()
        .joinType()
        .orElseThrow(() -> subject.notKnown("the scenario does not specify the join type"));
  }

  static boolean is(Subject subject, Scenario.Mode mode) {
    return subject.scenario().mode() == mode;
  }
}
