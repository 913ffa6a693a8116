package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.internal.engine.ModelService.Held;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Goals, and what an apply believes after what was told so far. The first letter of a content is
 * the name of the profile.
 */
record Story(Goals goals, Beliefs beliefs) {
  static Story of(Goal... goals) {
    return of(goals(List.of(), false, goals));
  }

  static Story of(Goals goals) {
    return new Story(goals, Beliefs.none(goals));
  }

  /** Goals of a plan that saw nothing but the profiles that it is about. */
  static Goals goals(List<Integer> order, boolean moving, Goal... goals) {
    return new Goals(
        List.of(goals),
        order,
        List.of(goals).stream().flatMap(it -> it.known().stream()).toList(),
        moving,
        false,
        false,
        ModelService.MEANING);
  }

  Story strict() {
    return with(goals.deletesFirst(), true, goals.misnamed());
  }

  Story deletingFirst() {
    return with(true, goals.strict(), goals.misnamed());
  }

  Story misnamed(Integer... positions) {
    return with(goals.deletesFirst(), goals.strict(), Set.of(positions));
  }

  private Story with(boolean deletesFirst, boolean strict, Set<Integer> misnamed) {
    return of(
        new Goals(
            goals.profiles(),
            goals.order(),
            goals.seen(),
            goals.moving(),
            deletesFirst,
            strict,
            goals.equivalence(),
            misnamed));
  }

  // Goals

  static Goal creating(String content) {
    return Goal.create(ModelService.profile(content, ""));
  }

  static Goal update(StoredProfile known, String content) {
    return new Goal(
        content.substring(0, 1),
        Optional.of(known),
        Optional.of(ModelService.profile(content, "")),
        Optional.empty(),
        false);
  }

  static Goal assign(StoredProfile known, String group) {
    return new Goal(
        known.displayName(),
        Optional.of(known),
        Optional.empty(),
        Optional.of(ModelService.profile("Z", group).assignments()),
        false);
  }

  /** A place in the order, and nothing else. */
  static Goal place(StoredProfile known) {
    return new Goal(
        known.displayName(), Optional.of(known), Optional.empty(), Optional.empty(), false);
  }

  // Profiles

  static StoredProfile stored(int id, String content, int version) {
    return stored(id, content, "", version);
  }

  static StoredProfile stored(int id, String content, String group, int version) {
    return ModelService.stored(new Held(id, content, group, "", version), id + 1);
  }

  /** The same profile at another priority. */
  static StoredProfile at(int priority, StoredProfile profile) {
    return new StoredProfile(
        profile.id(),
        profile.profile(),
        profile.isDefault(),
        priority,
        profile.version(),
        profile.created(),
        profile.lastModified(),
        profile.assignments(),
        profile.wire());
  }

  static OperationOutcome done(StoredProfile profile) {
    return Outcomes.done(Outcomes.ANY, Optional.of(profile));
  }

  // Evidence

  Story then(Evidence evidence) {
    return new Story(goals, Fold.after(goals, beliefs, evidence));
  }

  Story read(StoredProfile... profiles) {
    return then(new Evidence.Looked(List.of(profiles)));
  }

  Story settled() {
    return then(new Evidence.Settled());
  }

  Story settledRead(StoredProfile... profiles) {
    return settled().read(profiles);
  }

  Story sent(Write.Kind kind, int... profiles) {
    return then(
        new Evidence.Sent(Arrays.stream(profiles).mapToObj(it -> write(kind, it)).toList()));
  }

  private static Write write(Write.Kind kind, int profile) {
    return new Write(profile, kind, Outcomes.ANY);
  }

  Story answered(OperationOutcome... outcomes) {
    return then(new Evidence.Answered(List.of(outcomes)));
  }

  // What follows

  ProfileBelief belief(int profile) {
    return beliefs.profiles().get(profile);
  }

  Assessment assessment() {
    return new Assessment(goals, beliefs);
  }

  GoalStatus status(int profile, Aspect aspect) {
    return assessment().of(profile, aspect);
  }

  Judge.Verdict verdict() {
    return Judge.of(goals, beliefs);
  }

  Decision next() {
    return Decide.next(goals, beliefs);
  }

  /** The writes to send next, none if something else is to be done. */
  List<Write> writes() {
    return next() instanceof Decision.Send send ? send.writes() : List.of();
  }
}
