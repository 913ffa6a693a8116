package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Aspect;
import io.github.autopilotesp.internal.engine.Beliefs;
import io.github.autopilotesp.internal.engine.Goal;
import io.github.autopilotesp.internal.engine.Judge;
import io.github.autopilotesp.internal.engine.ProfileBelief;
import io.github.autopilotesp.internal.engine.Standing;
import io.github.autopilotesp.internal.engine.Tries;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.plan.Change;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.plan.SettingNotKept;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.reconcile.ChangeOutcome.Status;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Says in words what the engine's verdict is. It adds no judgement of its own.
 *
 * @param planned what was to be done
 * @param beliefs what is believed
 * @param verdict what follows from it
 * @param notes ids and failures of the requests
 */
record Account(PlannedGoals planned, Beliefs beliefs, Judge.Verdict verdict, Notes notes) {

  ApplyReport report() {
    return new ApplyReport(
        outcomes().stream().map(Optional::orElseThrow).toList(),
        notKept(),
        foreignChanges(),
        possiblyOverwritten(),
        verdict.twins(),
        unconfirmed(),
        List.of());
  }

  /** What became of each change, as far as that is known for good. */
  List<Optional<ChangeOutcome>> outcomes() {
    return planned.changes().stream().map(this::outcome).toList();
  }

  private Optional<ChangeOutcome> outcome(Change change) {
    if (change instanceof Change.Reorder) {
      return status(verdict.order())
          .map(status -> outcome(change, status, order(status), notes.moves()));
    }
    PlannedGoals.Place place = planned.place(change).orElseThrow();
    Standing standing =
        verdict.outcomes().stream()
            .filter(it -> it.profile() == place.profile() && it.aspect() == place.aspect())
            .map(Judge.Outcome::standing)
            .findFirst()
            .orElseThrow();
    Notes.Note note = notes.of(place.profile(), kind(place));
    return status(standing).map(status -> outcome(change, status, detail(place, status), note));
  }

  private static ChangeOutcome outcome(
      Change change, Status status, String detail, Notes.Note note) {
    boolean good = status == Status.DONE || status == Status.ALREADY_SO;
    Optional<TenantException> failure = good ? Optional.empty() : note.failure();
    return new ChangeOutcome(
        change,
        status,
        detail.isEmpty() ? failure.map(it -> String.valueOf(it.getMessage())).orElse("") : detail,
        note.requestIds(),
        failure);
  }

  private static Optional<Status> status(Standing standing) {
    return standing.isFinal() ? Optional.of(Status.valueOf(standing.name())) : Optional.empty();
  }

  private Goal goal(PlannedGoals.Place place) {
    return planned.goals().profiles().get(place.profile());
  }

  private ProfileBelief belief(PlannedGoals.Place place) {
    return beliefs.profiles().get(place.profile());
  }

  private Write.Kind kind(PlannedGoals.Place place) {
    return switch (place.aspect()) {
      case CONTENT -> goal(place).known().isEmpty() ? Write.Kind.CREATE : Write.Kind.UPDATE;
      case ASSIGNMENTS -> Write.Kind.ASSIGN;
      case DELETION -> Write.Kind.DELETE;
    };
  }

  private String detail(PlannedGoals.Place place, Status status) {
    return switch (status) {
      case DONE -> done(place);
      case ALREADY_SO -> "the tenant is already up to date";
      case CONFLICT -> conflict(place);
      case FAILED -> "";
      case UNKNOWN ->
          notes.of(place.profile(), kind(place)).failure().isPresent()
              ? ""
              : "no read has shown what became of it";
      case NOT_DONE -> notDone(place);
    };
  }

  private String done(PlannedGoals.Place place) {
    ProfileBelief belief = belief(place);
    if (place.aspect() == Aspect.CONTENT && belief.origin() == ProfileBelief.Origin.RECOVERED) {
      return "the answer was lost, and the profile was found and adopted: " + id(belief);
    } else if (place.aspect() == Aspect.CONTENT && belief.origin() == ProfileBelief.Origin.TWIN) {
      return "another run had created it first: its profile is kept, " + id(belief);
    } else if (belief.tries(place.aspect()).last() != Tries.Last.DONE
        && belief.tries(place.aspect()).doubted()) {
      return "the answer was lost, and it was seen afterwards";
    }
    return "";
  }

  private static String id(ProfileBelief belief) {
    return belief.id().map(ProfileId::value).orElse("");
  }

  private String conflict(PlannedGoals.Place place) {
    ProfileBelief belief = belief(place);
    Goal goal = goal(place);
    String ids =
        belief.namesakes().stream().map(ProfileId::value).collect(Collectors.joining(", "));
    if (goal.known().isEmpty() && !ids.isEmpty()) {
      return "a profile of this name has been created since the plan: " + ids;
    }
    String name = goal.known().map(StoredProfile::displayName).orElse(goal.name());
    if (belief.foreign().isEmpty() && planned.misnamed().containsKey(place.profile())) {
      return planned.misnamed().get(place.profile()).stream()
          .distinct()
          .collect(Collectors.joining(", "));
    }
    if (belief.gone()) {
      return "\"" + name + "\" has been deleted since the plan";
    } else if (!ids.isEmpty()) {
      return "the name \"" + goal.name() + "\" has been taken since the plan: " + ids;
    } else if (goal.known().isEmpty()) {
      return "\"" + name + "\" has been changed by someone else since it was created";
    }
    return belief
        .foreign()
        .map(now -> Drift.described(goal.known().get(), now))
        .orElse("\"" + name + "\" has moved since the plan");
  }

  private String notDone(PlannedGoals.Place place) {
    if (beliefs.over()) {
      return ended();
    } else if (place.aspect() == Aspect.DELETION) {
      return "nothing is deleted while another change is not done";
    } else if (place.aspect() == Aspect.CONTENT) {
      return "it was not begun";
    }
    boolean contentIsGood =
        verdict.outcomes().stream()
            .filter(it -> it.profile() == place.profile() && it.aspect() == Aspect.CONTENT)
            .allMatch(it -> it.standing().isGood());
    if (!contentIsGood) {
      return goal(place).known().isEmpty()
          ? "the profile was not created"
          : "its update was not done";
    }
    return verdict.order().isGood()
        ? "no read has shown the profile"
        : "its place in the order is not established, and devices would follow it";
  }

  private String ended() {
    return beliefs.ending() == Beliefs.Ending.CANCELLED
        ? "the apply was cancelled"
        : "the deadline had passed";
  }

  private String order(Status status) {
    return switch (status) {
      case DONE, FAILED -> "";
      case ALREADY_SO -> "the tenant is already up to date";
      case CONFLICT -> "the order of the profiles has been changed since the plan";
      case UNKNOWN ->
          notes.moves().failure().isPresent() ? "" : "no read has shown the order of the profiles";
      case NOT_DONE -> beliefs.over() ? ended() : "the profiles that it is about are not there";
    };
  }

  /** What the service stored otherwise than it was asked. */
  private List<SettingNotKept> notKept() {
    List<SettingNotKept> notKept = new ArrayList<>();
    for (int i = 0; i < beliefs.profiles().size(); i++) {
      ProfileBelief belief = beliefs.profiles().get(i);
      Optional<EspProfile> asked = planned.goals().profiles().get(i).content();
      Optional<EspProfile> stored = belief.stored();
      if (asked.isPresent() && stored.isPresent()) {
        String name = asked.get().displayName();
        FieldChange.ofContent(stored.get(), asked.get())
            .forEach(change -> notKept.add(SettingNotKept.of(name, change)));
      }
    }
    return notKept;
  }

  private List<ForeignChange> foreignChanges() {
    return verdict.foreign().stream()
        .filter(this::isWritten)
        .map(
            index ->
                told(
                    index,
                    beliefs.profiles().get(index).gone()
                        ? "has been deleted by someone else"
                        : "no longer says what was written"))
        .toList();
  }

  private List<ForeignChange> possiblyOverwritten() {
    return verdict.overwritten().stream()
        .map(
            index ->
                told(index, "has been changed more often than by this apply while it was written"))
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
          notes
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
                  ? " is still shown after it was deleted"
                  : " is not shown as written"));
    }
    boolean told = planned.changes().stream().anyMatch(Change.Reorder.class::isInstance);
    if (verdict.order() == Standing.UNKNOWN || (!verdict.order().isGood() && !told)) {
      sentences.add("the order of the profiles");
    }
    return sentences;
  }
}
