package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.validation.Rule;
import java.util.List;

/** The built-in rules, one class each. This package is not exported: use {@code EspValidator}. */
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
          new Esp207TimeMeasured(),
          new Esp301SelectionSize(),
          new Esp302AppSelectedTwice(),
          new Esp303AppIdIsGuid(),
          new Esp304OnlyFailSelectedNeedsApps(),
          new Esp305UnlockedByBlock(),
          new Esp306AppExists(),
          new Esp307AppType(),
          new Esp308AppRequired(),
          new Esp309LobBesideWin32(),
          new Esp310Microsoft365BesideWin32(),
          new Esp311UserContextInHybridJoin(),
          new Esp312SelectionForUsers(),
          new Esp313PreAssignedUserApps(),
          new Esp314RestartingApp(),
          new Esp315AppsAfterReset(),
          new Esp401GroupIdIsGuid(),
          new Esp402TargetTwice(),
          new Esp403GroupInAndOut(),
          new Esp404Unassigned(),
          new Esp405GroupExists(),
          new Esp406ExcludedGroup(),
          new Esp407DefaultProfile(),
          new Esp408PageStays(),
          new Esp409PolicySetTargets(),
          new Esp411FilterParses(),
          new Esp412FilterProperties(),
          new Esp413FilterOperators(),
          new Esp414FilterNeedsWindows(),
          new Esp415FilterOsVersion(),
          new Esp416FilterSku(),
          new Esp417FilterExists(),
          new Esp418FilterLimits(),
          new Esp501ProfileCount(),
          new Esp502UniqueNames(),
          new Esp503CompleteOrder(),
          new Esp504Unreachable(),
          new Esp505SomeProfileShows(),
          new Esp601SelfDeployingJoin(),
          new Esp602UserTargets(),
          new Esp603HybridJoinTime(),
          new Esp605LongTechnicianPhase(),
          new Esp606DevicePreparation(),
          new Esp607NoUserPhase(),
          new Esp608PreProvisioningTarget(),
          new Esp609EarlyReseal(),
          new Esp610CoManagement(),
          new Esp611AutologonSkipsUserPage(),
          new Esp701UpdatesNeedBlock(),
          new Esp702UpdatesForUsers(),
          new Esp703UpdatesWithoutAutopilot(),
          new Esp704UpdatesWithAutologon(),
          new Esp705UpdatesNeedWindows11(),
          new Esp706UpdatesInPreProvisioning(),
          new Esp707UpdatesOffNeedBlock(),
          new Esp708UpdatesAndNetwork(),
          new Esp709UpdateScanInHybridJoin(),
          new Esp801HiddenSettings(),
          new Esp802OobePropertiesAgree(),
          new Esp803DeclaredTypes(),
          new Esp804UnknownProperties(),
          new Esp805TypeOfProfile(),
          new Esp901ScopeTagId(),
          new Esp902ScopeTagExists());

  private RuleCatalog() {}

  /**
   * Returns all rules, ordered by id.
   *
   * @return the same unmodifiable list each time
   */
  public static List<Rule> rules() {
    return RULES;
  }
}
