package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Rule;
import java.util.List;

/**
 * The rules of the catalogue, one class each. This package is not exported: use {@code
 * EspValidator}.
 */
public final class RuleCatalog {
  private static final List<Rule> RULES =
      List.of(
          new Esp001OverrideKnowsItsRule(),
          new Esp002OverrideHasReason(),
          new Esp003OverrideHasEffect(),
          new Esp101NamedProfile(),
          new Esp102DescribedProfile(),
          new Esp201TimeoutInRange(),
          new Esp202TimeForApps(),
          new Esp203MessageLength(),
          new Esp204MessageWithText(),
          new Esp205LogCollection(),
          new Esp206ProgressShown(),
          new Esp301SelectionSize(),
          new Esp302AppSelectedTwice(),
          new Esp303AppIdIsGuid(),
          new Esp304OnlyFailSelectedNeedsApps(),
          new Esp305UnlockedByBlock(),
          new Esp401GroupIdIsGuid(),
          new Esp402TargetTwice(),
          new Esp403GroupInAndOut(),
          new Esp404Unassigned(),
          new Esp406ExcludedGroup(),
          new Esp701UpdatesNeedBlock(),
          new Esp801HiddenSettings(),
          new Esp802OobePropertiesAgree(),
          new Esp803DeclaredTypes(),
          new Esp804UnknownProperties(),
          new Esp805TypeOfProfile(),
          new Esp901ScopeTagId());

  private RuleCatalog() {}

  /**
   * All rules, in the order of their ids.
   *
   * @return the same unmodifiable list each time
   */
  public static List<Rule> rules() {
    return RULES;
  }
}
