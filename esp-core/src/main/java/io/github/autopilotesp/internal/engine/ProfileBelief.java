package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is believed about one profile.
 *
 * @param id the id of the profile in the tenant, once known
 * @param origin how the id is known
 * @param known its latest state that the plan and this apply's writes explain
 * @param basis the state that the first write was based on
 * @param past its content in earlier states
 * @param kept the content that the service stored, if it answered with the profile
 * @param foreign a state that none of this explains: someone else's change
 * @param gone whether it was deleted, but not by this apply
 * @param overwritten whether its version rose by more than this apply wrote
 * @param bumps by how much this apply's writes may have raised the version since {@code known}
 * @param before the ids seen before the create: none of them is the created profile
 * @param namesakes profiles that already have the desired name
 * @param twins other profiles that were created at the same time with the same content
 * @param content the attempts to create or update it
 * @param assignments the attempts to assign it
 * @param deletion the attempts to delete it
 * @param takeBack the attempts to delete this apply's own creation in favor of an older twin
 */
public record ProfileBelief(
    Optional<ProfileId> id,
    Origin origin,
    Optional<StoredProfile> known,
    Optional<StoredProfile> basis,
    List<EspProfile> past,
    Optional<EspProfile> kept,
    Optional<StoredProfile> foreign,
    boolean gone,
    boolean overwritten,
    int bumps,
    Set<ProfileId> before,
    List<ProfileId> namesakes,
    List<ProfileId> twins,
    WriteAttempts content,
    WriteAttempts assignments,
    WriteAttempts deletion,
    WriteAttempts takeBack) {

  /** How the id of the profile is known. */
  public enum Origin {
    /** It is not known yet. */
    NONE,
    /** The plan saw it. */
    PLANNED,
    /** The service returned it in answer to the create. */
    CREATED,
    /** It was found after the answer to the create was lost. */
    RECOVERED,
    /** Someone else had already created it as desired. */
    FOUND,
    /** It is the older twin, in favor of which this apply's own creation was deleted. */
    TWIN
  }

  static ProfileBelief of(Goal goal) {
    return new ProfileBelief(
        goal.known().map(StoredProfile::id),
        goal.isCreate() ? Origin.NONE : Origin.PLANNED,
        goal.known(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        false,
        false,
        0,
        Set.of(),
        List.of(),
        List.of(),
        WriteAttempts.NONE,
        WriteAttempts.NONE,
        WriteAttempts.NONE,
        WriteAttempts.NONE);
  }

  /** The state before this apply's first write, or else the latest known state. */
  public Optional<StoredProfile> lastSeen() {
    return basis.or(() -> known);
  }

  /** The content that the service stored for what was written, as far as it is known. */
  public Optional<EspProfile> stored() {
    boolean shown =
        content.last() == WriteAttempts.Last.DONE
            && known
                .filter(
                    it -> it.version() > basis.map(StoredProfile::version).orElse(Long.MAX_VALUE))
                .isPresent();
    return kept.or(() -> shown ? known.map(StoredProfile::profile) : Optional.empty());
  }

  public WriteAttempts attempts(Aspect aspect) {
    return switch (aspect) {
      case CONTENT -> content;
      case ASSIGNMENTS -> assignments;
      case DELETION -> deletion;
    };
  }

  /** Whether this apply created it and has written nothing else to it. */
  boolean isUntouchedCreation() {
    return origin == Origin.CREATED && !content.doubted() && assignments.sent() == 0;
  }

  Edit edit() {
    return new Edit(this);
  }

  /** A belief being changed. */
  static final class Edit {
    Optional<ProfileId> id;
    Origin origin;
    Optional<StoredProfile> known;
    Optional<StoredProfile> basis;
    List<EspProfile> past;
    Optional<EspProfile> kept;
    Optional<StoredProfile> foreign;
    boolean gone;
    boolean overwritten;
    int bumps;
    Set<ProfileId> before;
    List<ProfileId> namesakes;
    List<ProfileId> twins;
    WriteAttempts content;
    WriteAttempts assignments;
    WriteAttempts deletion;
    WriteAttempts takeBack;

    Edit(ProfileBelief belief) {
      id = belief.id;
      origin = belief.origin;
      known = belief.known;
      basis = belief.basis;
      past = belief.past;
      kept = belief.kept;
      foreign = belief.foreign;
      gone = belief.gone;
      overwritten = belief.overwritten;
      bumps = belief.bumps;
      before = belief.before;
      namesakes = belief.namesakes;
      twins = belief.twins;
      content = belief.content;
      assignments = belief.assignments;
      deletion = belief.deletion;
      takeBack = belief.takeBack;
    }

    /** Identifies the profile with one in the tenant. */
    void is(StoredProfile profile, Origin how) {
      id = Optional.of(profile.id());
      origin = how;
      known = Optional.of(profile);
      bumps = 0;
    }

    /** Accepts a newer state as the known one. */
    void learn(StoredProfile newer) {
      known.ifPresent(
          old -> {
            if (!old.profile().equals(newer.profile()) && !past.contains(old.profile())) {
              List<EspProfile> longer = new ArrayList<>(past);
              longer.add(old.profile());
              past = List.copyOf(longer);
            }
            overwritten |=
                content.sent() + assignments.sent() > 0 && newer.version() > old.version() + bumps;
            bumps = (int) Math.max(0, bumps - Math.max(0, newer.version() - old.version()));
          });
      known = Optional.of(newer);
    }

    ProfileBelief done() {
      return new ProfileBelief(
          id,
          origin,
          known,
          basis,
          past,
          kept,
          foreign,
          gone,
          overwritten,
          bumps,
          before,
          namesakes,
          twins,
          content,
          assignments,
          deletion,
          takeBack);
    }
  }
}
