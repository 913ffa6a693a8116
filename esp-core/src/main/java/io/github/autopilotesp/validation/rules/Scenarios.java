package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.Scenario;
import io.github.autopilotesp.profile.Scenario.JoinType;
import io.github.autopilotesp.validation.NotKnownException;
import io.github.autopilotesp.validation.Subject;

/** What a scenario says, for rules that cannot speak where it says nothing. */
final class Scenarios {
  static final String REGISTRATION_NOT_SAID =
      "the scenario does not say whether the device is Autopilot-registered";

  private Scenarios() {}

  /**
   * Returns what the device joins.
   *
   * @throws NotKnownException if the scenario does not say
   */
  static JoinType joinType(Subject subject) {
    return subject
        .scenario()
        .joinType()
        .orElseThrow(() -> subject.notKnown("the scenario does not say what the device joins"));
  }

  static boolean is(Subject subject, Scenario.Mode mode) {
    return subject.scenario().mode() == mode;
  }
}
