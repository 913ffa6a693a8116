package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.targeting.DeviceContext.Lookup;
import io.github.autopilotesp.targeting.Resolution.Step;
import java.util.ArrayList;
import java.util.List;

/** Explains for every profile why a device gets it or not. */
final class Explainer {
  private final List<RankedProfile> custom;
  private final RankedProfile defaultProfile;
  private final DeviceContext device;
  private final AssignmentJudge judge;
  private final MissingFacts missing;

  Explainer(
      List<RankedProfile> custom,
      RankedProfile defaultProfile,
      DeviceContext device,
      Names names,
      ParsedFilters filters) {
    this.custom = custom;
    this.defaultProfile = defaultProfile;
    this.device = device;
    this.judge = new AssignmentJudge(device, names, filters);
    this.missing = new MissingFacts(device, names);
  }

  TargetingExplanation explain(Resolution resolution) {
    List<CandidateProfile> candidates = new ArrayList<>();
    for (RankedProfile profile : custom) {
      candidates.add(candidate(profile, candidates.size() + 1, resolution));
    }
    candidates.add(defaultCandidate(resolution));
    return new TargetingExplanation(device, resolution, candidates, missing.found());
  }

  private CandidateProfile candidate(RankedProfile profile, int rank, Resolution resolution) {
    if (resolution instanceof Resolution.NoEsp noEsp) {
      return new CandidateProfile(profile, rank, Verdict.NO_ESP, noEsp.reason().text(), List.of());
    }
    List<AssignmentCheck> checks = judge.checks(profile.assignments());
    Verdict verdict = verdict(profile, checks, resolution);
    if (verdict == Verdict.POSSIBLE) {
      missing.collect(checks);
    }
    return new CandidateProfile(profile, rank, verdict, reason(verdict, resolution), checks);
  }

  private CandidateProfile defaultCandidate(Resolution resolution) {
    Verdict verdict = Verdict.OUTRANKED;
    if (resolution instanceof Resolution.NoEsp) {
      verdict = Verdict.NO_ESP;
    } else if (resolution.possible().contains(defaultProfile)) {
      verdict = resolution.decided().isPresent() ? Verdict.TAKEN : Verdict.POSSIBLE;
    }
    return new CandidateProfile(defaultProfile, 0, verdict, reason(verdict, resolution), List.of());
  }

  private Verdict verdict(
      RankedProfile profile, List<AssignmentCheck> checks, Resolution resolution) {
    if (resolution.possible().contains(profile)) {
      return resolution.decided().isPresent() ? Verdict.TAKEN : Verdict.POSSIBLE;
    }
    if (AssignmentJudge.truth(checks, Step.DEVICE) != Truth.FALSE
        || AssignmentJudge.truth(checks, Step.USER) != Truth.FALSE) {
      return Verdict.OUTRANKED;
    }
    if (checks.stream().anyMatch(check -> check.target() != Truth.FALSE)) {
      return Verdict.FILTERED_OUT;
    }
    if (profile.assignments().isEmpty()) {
      return Verdict.NOT_ASSIGNED;
    }
    return device.lookup() == Lookup.DEVICE_ONLY
            && profile.assignments().stream().anyMatch(it -> isForTheUser(it.target()))
        ? Verdict.USER_TARGETS_NOT_CONSIDERED
        : Verdict.NOT_TARGETED;
  }

  private boolean isForTheUser(AssignmentTarget target) {
    return target instanceof AssignmentTarget.AllUsers
        || (target instanceof AssignmentTarget.Group group
            && device.userGroups().contains(group.group()) == Truth.TRUE);
  }

  private static String reason(Verdict verdict, Resolution resolution) {
    return switch (verdict) {
      case TAKEN -> ((Resolution.Decided) resolution).step().text();
      case POSSIBLE -> "a missing fact decides";
      case OUTRANKED -> "another profile goes first" + winner(resolution);
      case FILTERED_OUT ->
          "a target reaches the device or its user, but a filter leaves the device out";
      case USER_TARGETS_NOT_CONSIDERED ->
          "it is targeted at users, but this deployment considers device targets only";
      case NOT_TARGETED -> "no assignment reaches the device or its user";
      case NOT_ASSIGNED -> "it has no assignment";
      case NO_ESP -> ((Resolution.NoEsp) resolution).reason().text();
    };
  }

  private static String winner(Resolution resolution) {
    if (!(resolution instanceof Resolution.Decided decided)) {
      return "";
    }
    return decided.step() == Step.DEVICE
        ? ": " + decided.profile() + ", targeted at the device"
        : ": " + decided.profile();
  }
}
