package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Goal;
import io.github.autopilotesp.internal.engine.GoalAspect;
import io.github.autopilotesp.internal.engine.GoalStatus;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.ProfileBelief;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.internal.engine.WriteAttempts;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Puts the engine's verdict into words. It adds no judgment of its own.
 *
 * @param planned the changes to apply
 * @param beliefs the engine's beliefs
 * @param verdict the verdict that follows from them
 * @param requests the ids and failures of the requests
 */
record ReportBuilder(
    PlannedGoals planned, Beliefs beliefs, Judge.Verdict verdict, RequestLog requests) {

  ApplyReport report() {
    return new ApplyReport(
        outcomes().stream().map(Optional::orElseThrow).toList(),
        notStored(),
        foreignChanges(),
        possiblyOverwritten(),
        verdict.twins(),
        unconfirmed(),
        List.of());
  }

  /** The outcome of each change, as far as it is final. */
  List<Optional<ChangeOutcome>> outcomes() {
    return planned.changes().stream().map(this::outcome).toList();
  }

  private Optional<ChangeOutcome> outcome(Change change) {
    if (change instanceof Change.Reorder) {
      return status(verdict.order())
          .map(status -> outcome(change, status, order(status), requests.moves()));
    }
    GoalAspect part = planned.part(change).orElseThrow();
    RequestLog.Entry entry = requests.of(part.profile(), kind(part));
    return status(Objects.requireNonNull(verdict.statuses().get(part)))
        .map(status -> outcome(change, status, detail(part, status), entry));
  }

  private static ChangeOutcome outcome(
      Change change, Status status, String detail, RequestLog.Entry entry) {
    boolean good = status == Status.DONE || status == Status.UP_TO_DATE;
    Optional<TenantException> failure = good ? Optional.empty() : entry.failure();
    return new ChangeOutcome(
        change,
        status,
        detail.isEmpty() ? failure.map(it -> String.valueOf(it.getMessage())).orElse("") : detail,
        entry.requestIds(),
        failure);
  }

  private static Optional<Status> status(GoalStatus goalStatus) {
    return goalStatus.isFinal() ? Optional.of(Status.valueOf(goalStatus.name())) : Optional.empty();
  }

  private Goal goal(GoalAspect part) {
    return planned.goals().profiles().get(part.profile());
  }

  private ProfileBelief belief(GoalAspect part) {
    return beliefs.profiles().get(part.profile());
  }

  private Write.Kind kind(GoalAspect part) {
    return switch (part.aspect()) {
      case CONTENT -> goal(part).known().isEmpty() ? Write.Kind.CREATE : Write.Kind.UPDATE;
      case ASSIGNMENTS -> Write.Kind.ASSIGN;
      case DELETION -> Write.Kind.DELETE;
    };
  }

  private String detail(GoalAspect part, Status status) {
    return switch (status) {
      case DONE -> done(part);
      case UP_TO_DATE -> "the tenant is already up to date";
      case CONFLICT -> conflict(part);
      case FAILED -> "";
      case UNKNOWN ->
          requests.of(part.profile(), kind(part)).failure().isPresent()
              ? ""
              : "no read showed the outcome";
      case NOT_DONE -> notDone(part);
    };
  }

  private String done(GoalAspect part) {
    ProfileBelief belief = belief(part);
    if (part.aspect() == Aspect.CONTENT && belief.origin() == ProfileBelief.Origin.RECOVERED) {
      return "the answer was lost, but the profile was found and adopted: " + id(belief);
    } else if (part.aspect() == Aspect.CONTENT && belief.origin() == ProfileBelief.Origin.TWIN) {
      return "another run created it first, and its profile is kept: " + id(belief);
    } else if (belief.attempts(part.aspect()).last() != WriteAttempts.Last.DONE
        && belief.attempts(part.aspect()).doubted()) {
      return "the answer was lost, but reads show the change";
    }
    return "";
  }

  private static String id(ProfileBelief belief) {
    return belief.id().map(ProfileId::value).orElse("");
  }

  private String conflict(GoalAspect part) {
    ProfileBelief belief = belief(part);
    Goal goal = goal(part);
    String ids =
        belief.namesakes().stream().map(ProfileId::value).collect(Collectors.joining(", "));
    if (goal.known().isEmpty() && !ids.isEmpty()) {
      return "a profile with this name was created since the plan was made: " + ids;
    }
    String name = goal.known().map(StoredProfile::displayName).orElse(goal.name());
    if (belief.foreign().isEmpty() && planned.misnamed().containsKey(part.profile())) {
      return planned.misnamed().get(part.profile()).stream()
          .distinct()
          .collect(Collectors.joining(", "));
    }
    if (belief.gone()) {
      return "\"" + name + "\" was deleted since the plan was made";
    } else if (!ids.isEmpty()) {
      return "the name \"" + goal.name() + "\" was taken since the plan was made: " + ids;
    } else if (goal.known().isEmpty()) {
      return "\"" + name + "\" was changed by someone else since it was created";
    }
    return belief
        .foreign()
        .map(now -> changed(goal.known().get(), now))
        .orElse("\"" + name + "\" was changed since the plan was made");
  }

  private static String changed(StoredProfile seen, StoredProfile now) {
    return "\""
        + seen.displayName()
        + "\" was changed since the plan was made: version "
        + seen.version()
        + " then, "
        + now.version()
        + " now";
  }

  private String notDone(GoalAspect part) {
    if (beliefs.over()) {
      return ended();
    } else if (part.aspect() == Aspect.DELETION) {
      return "nothing is deleted unless all other changes are done";
    } else if (part.aspect() == Aspect.CONTENT) {
      return "not started";
    }
    boolean contentIsGood =
        verdict
            .statuses()
            .getOrDefault(new GoalAspect(part.profile(), Aspect.CONTENT), GoalStatus.UP_TO_DATE)
            .isGood();
    if (!contentIsGood) {
      return goal(part).known().isEmpty()
          ? "the profile was not created"
          : "the profile was not updated";
    }
    return verdict.order().isGood()
        ? "no read has shown the profile"
        : "its priority is not established yet, and devices would follow it";
  }

  private String ended() {
    return beliefs.ending() == Beliefs.Ending.CANCELLED
        ? "the apply was cancelled"
        : "the deadline had passed";
  }

  private String order(Status status) {
    return switch (status) {
      case DONE, FAILED -> "";
      case UP_TO_DATE -> "the tenant is already up to date";
      case CONFLICT -> "the order of the profiles was changed since the plan was made";
      case UNKNOWN ->
          requests.moves().failure().isPresent() ? "" : "no read showed the order of the profiles";
      case NOT_DONE -> beliefs.over() ? ended() : "the profiles to move are not there";
    };
  }

  /** The settings that the service did not store as requested. */
  private List<SettingNotStored> notStored() {
    List<SettingNotStored> notStored = new ArrayList<>();
    for (int i = 0; i < beliefs.profiles().size(); i++) {
      ProfileBelief belief = beliefs.profiles().get(i);
      Optional<EspProfile> asked = planned.goals().profiles().get(i).content();
      Optional<EspProfile> stored = belief.stored();
      if (asked.isPresent() && stored.isPresent()) {
        String name = asked.get().displayName();
        FieldChange.ofContent(stored.get(), asked.get())
            .forEach(change -> notStored.add(SettingNotStored.of(name, change)));
      }
    }
    return notStored;
  }

  private List<ForeignChange> foreignChanges() {
    return verdict.foreign().stream()
        .filter(this::isWritten)
        .map(
            index ->
                told(
                    index,
                    beliefs.profiles().get(index).gone()
                        ? "was deleted by someone else"
                        : "no longer has the content that was written"))
        .toList();
  }

  private List<ForeignChange> possiblyOverwritten() {
    return verdict.overwritten().stream()
        .map(
            index ->
                told(index, "was changed more often than by this apply while it was being written"))
        .toList();
  }

  private boolean isWritten(int index) {
    ProfileBelief belief = beliefs.profiles().get(index);
    return belief.content().sent() + belief.assignments().sent() > 0;
  }

  private ForeignChange told(int index, String what) {
    ProfileBelief belief = beliefs.profiles().get(index);
    String name = planned.goals().profiles().get(index).name();
    return new ForeignChange(name, belief.lastSeen().orElseThrow(), "\"" + name + "\" " + what);
  }

  private List<String> unconfirmed() {
    if (!verdict.looked()) {
      return List.of(
          requests
              .lastReadFailure()
              .map(failure -> "the tenant could not be read: " + failure.getMessage())
              .orElse("the tenant was not read after the last write"));
    }
    List<String> sentences = new ArrayList<>();
    for (int index : verdict.unconfirmed()) {
      ProfileBelief belief = beliefs.profiles().get(index);
      String name = planned.goals().profiles().get(index).name();
      sentences.add(
          "\""
              + name
              + "\""
              + belief.id().map(id -> " (" + id + ")").orElse("")
              + (belief.deletion().sent() > 0
                  ? " is still there after it was deleted"
                  : " does not show what was written"));
    }
    boolean told = planned.changes().stream().anyMatch(Change.Reorder.class::isInstance);
    if (verdict.order() == GoalStatus.UNKNOWN || (!verdict.order().isGood() && !told)) {
      sentences.add("the order of the profiles");
    }
    return sentences;
  }
}
