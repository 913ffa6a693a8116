package io.github.autopilotesp.outcome;

import io.github.autopilotesp.outcome.OutcomeFinding.Kind;
import io.github.autopilotesp.targeting.RankedProfile;
import io.github.autopilotesp.targeting.Resolution;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares the promised profile with the one the device got. */
final class ProfileCheck {
  private final Promise promise;
  private final EnrollmentRecord record;
  private final Resolution resolution;

  ProfileCheck(Promise promise, EnrollmentRecord record) {
    this.promise = promise;
    this.record = record;
    this.resolution = promise.resolution();
  }

  /** Returns whether they are the same; empty if either is unknown. */
  Optional<Boolean> same() {
    Optional<RankedProfile> promised = resolution.decided();
    if (promised.isEmpty()) {
      return Optional.empty();
    }
    return record.espProfile().isPresent() && promised.get().id().isPresent()
        ? Optional.of(record.espProfile().equals(promised.get().id()))
        : record.espProfileName().map(promised.get().displayName()::equals);
  }

  String promisedInWords() {
    if (resolution instanceof Resolution.NoEsp none) {
      return "no ESP, as " + none.reason().text();
    }
    return resolution
        .decided()
        .map(RankedProfile::toString)
        .orElseGet(() -> "one of " + resolution.possible());
  }

  String givenInWords() {
    return record
        .espProfileName()
        .map(name -> "\"" + name + "\"")
        .or(() -> record.espProfile().map(Object::toString))
        .orElse("not reported by the device");
  }

  List<OutcomeFinding> findings(List<OutcomeFinding> changes) {
    List<OutcomeFinding> findings = new ArrayList<>();
    if (same().orElse(true)) {
      return findings;
    }
    findings.add(
        new OutcomeFinding(
            Kind.OTHER_PROFILE,
            givenInWords(),
            "The device got "
                + givenInWords()
                + ", and "
                + promisedInWords()
                + " is promised"
                + promise.taken().map(time -> " as of " + time + ".").orElse(" as of today.")));
    findings.addAll(changes.isEmpty() ? possible() : changes);
    return findings;
  }

  /** Returns the possible changes, if there are no two snapshots. */
  private List<OutcomeFinding> possible() {
    Optional<RankedProfile> given =
        promise.profiles().stream()
            .filter(
                it ->
                    record.espProfile().isPresent()
                        ? it.id().equals(record.espProfile())
                        : record.espProfileName().filter(it.displayName()::equals).isPresent())
            .findFirst();
    if (given.isEmpty()) {
      return List.of(possible("The given profile may have been deleted or renamed since."));
    }
    List<OutcomeFinding> possible = new ArrayList<>();
    possible.add(possible("The order of the profiles may have changed since."));
    possible.add(possible("The device or its user may have joined or left a group since."));
    boolean filtered =
        promise.profiles().stream()
            .flatMap(profile -> profile.assignments().stream())
            .anyMatch(assignment -> assignment.filter().isPresent());
    if (filtered) {
      possible.add(possible("A filter, or the device properties it uses, may have changed since."));
    }
    possible.add(possible("An assignment may have been added or removed since."));
    return possible;
  }

  private static OutcomeFinding possible(String text) {
    return new OutcomeFinding(Kind.POSSIBLE, "", text);
  }
}
