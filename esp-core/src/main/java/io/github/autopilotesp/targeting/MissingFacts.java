package io.github.autopilotesp.targeting;

import io.github.autopilotesp.filter.FilterExplanation;
import io.github.autopilotesp.filter.FilterProperty;
import io.github.autopilotesp.filter.Truth;
import io.github.autopilotesp.profile.AssignmentTarget;
import io.github.autopilotesp.profile.FilterUse;
import io.github.autopilotesp.profile.GroupId;
import io.github.autopilotesp.targeting.MissingFact.Kind;
import io.github.autopilotesp.targeting.Resolution.Step;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects the facts that leave an assignment open. */
final class MissingFacts {
  private final DeviceContext device;
  private final Names names;
  private final Set<MissingFact> found = new LinkedHashSet<>();

  MissingFacts(DeviceContext device, Names names) {
    this.device = device;
    this.names = names;
  }

  List<MissingFact> found() {
    return List.copyOf(found);
  }

  void collect(List<AssignmentCheck> checks) {
    collect(checks, Step.DEVICE);
    collect(checks, Step.USER);
  }

  private void collect(List<AssignmentCheck> checks, Step step) {
    if (AssignmentJudge.truth(checks, step) != Truth.UNKNOWN) {
      return;
    }
    for (AssignmentCheck check : checks) {
      if (check.step() == step && check.result() == Truth.UNKNOWN) {
        missingFrom(check);
      }
    }
  }

  private void missingFrom(AssignmentCheck check) {
    AssignmentTarget target = check.assignment().target();
    if (target instanceof AssignmentTarget.Unrecognized unrecognized) {
      found.add(new MissingFact(Kind.TARGET, unrecognized.type()));
    } else if (target instanceof AssignmentTarget.ExcludedGroup excluded) {
      missingMembership(check, excluded.group());
      found.add(new MissingFact(Kind.EXCLUDED_GROUP, names.of(excluded.group())));
    } else {
      if (target instanceof AssignmentTarget.Group group) {
        missingMembership(check, group.group());
      } else if (check.target() == Truth.UNKNOWN) {
        found.add(new MissingFact(Kind.USER, ""));
      }
      check.assignment().filter().ifPresent(use -> missingFilter(use, check.filter()));
    }
  }

  private void missingMembership(AssignmentCheck check, GroupId group) {
    if (check.target() != Truth.UNKNOWN) {
      return;
    }
    if (check.step() == Step.DEVICE) {
      found.add(new MissingFact(Kind.DEVICE_MEMBERSHIP, names.of(group)));
    } else if (device.hasUser() == Truth.UNKNOWN) {
      found.add(new MissingFact(Kind.USER, ""));
    } else {
      found.add(new MissingFact(Kind.USER_MEMBERSHIP, names.of(group)));
    }
  }

  private void missingFilter(FilterUse use, Optional<FilterExplanation> answer) {
    Set<FilterProperty> properties = answer.map(FilterExplanation::missing).orElse(Set.of());
    properties.forEach(
        property -> found.add(new MissingFact(Kind.PROPERTY, property.propertyName())));
    boolean unanswerable = answer.map(it -> it.result() == Truth.UNKNOWN).orElse(true);
    if (unanswerable && properties.isEmpty()) {
      found.add(new MissingFact(Kind.FILTER, names.of(use.filter())));
    }
  }
}
