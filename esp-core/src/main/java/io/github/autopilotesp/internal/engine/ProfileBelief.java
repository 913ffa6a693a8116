package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is believed of one profile.
 *
 * @param id which profile of the tenant it is, once that is known
 * @param origin how that is known
 * @param known its newest state that is explained by the plan and by what this apply did
 * @param basis the state that the first write was laid over
 * @param past what it said in states before that
 * @param kept what the service answered that it stored, where it answered with the profile
 * @param foreign a state that nothing of this explains: somebody else's
 * @param gone whether it was deleted, and not by this apply
 * @param overwritten whether its version has risen by more than this apply wrote
 * @param bumps by how much own writes may have raised the version of {@code known} since
 * @param before the ids that were shown before the create: none of them is what it created
 * @param namesakes profiles that stand in the way of the name
 * @param twins other profiles that were created beside it with the same content
 * @param content creates and updates
 * @param assignments assignments
 * @param deletion deletions
 * @param takeBack the deletion of an own creation in favour of an older twin
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
    Tries content,
    Tries assignments,
    Tries deletion,
    Tries takeBack) {

  /** How it is known which profile of the tenant it is. */
  public enum Origin {
    /** It is not, yet. */
    NONE,
    /** The plan saw it. */
    PLANNED,
    /** The service answered the create with it. */
    CREATED,
    /** It was found after a create whose answer was lost. */
    RECOVERED,
    /** Somebody had created it as wanted before this apply could. */
    FOUND,
    /** It is the older twin, for which the own creation was taken back. */
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
        Tries.NONE,
        Tries.NONE,
        Tries.NONE,
        Tries.NONE);
  }

  /** What was there before the first own write, or else what is known. */
  public Optional<StoredProfile> lastSeen() {
    return basis.or(() -> known);
  }

  /** What the service made of the content that was written, as far as that is known. */
  public Optional<EspProfile> stored() {
    boolean shown =
        content.last() == Tries.Last.DONE
            && known
                .filter(
                    it -> it.version() > basis.map(StoredProfile::version).orElse(Long.MAX_VALUE))
                .isPresent();
    return kept.or(() -> shown ? known.map(StoredProfile::profile) : Optional.empty());
  }

  public Tries tries(Aspect aspect) {
    return switch (aspect) {
      case CONTENT -> content;
      case ASSIGNMENTS -> assignments;
      case DELETION -> deletion;
    };
  }

  /** Whether it is an own creation to which nothing else was sent. */
  boolean isUntouchedCreation() {
    return origin == Origin.CREATED && !content.doubted() && assignments.sent() == 0;
  }

  Edit edit() {
    return new Edit(this);
  }

  /** A belief while it changes. */
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
    Tries content;
    Tries assignments;
    Tries deletion;
    Tries takeBack;

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

    /** Takes a profile of the tenant for the one that is meant. */
    Edit is(StoredProfile profile, Origin how) {
      id = Optional.of(profile.id());
      origin = how;
      known = Optional.of(profile);
      bumps = 0;
      return this;
    }

    /** Takes a newer state for what is known. */
    Edit learn(StoredProfile newer) {
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
      return this;
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
