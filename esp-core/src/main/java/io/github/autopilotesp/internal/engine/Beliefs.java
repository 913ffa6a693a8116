package io.github.autopilotesp.internal.engine;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the evidence amounts to: a value without times and request ids, so that two histories that
 * leave the same to do are the same.
 *
 * @param profiles one belief a goal
 * @param look the newest read, or empty before the first
 * @param first the first read, from which the plan's view of the order is judged
 * @param versions the highest version in which the plan or a read has shown each profile
 * @param fresh whether the newest read may be written after: it is not old, and began after the
 *     last wait and the last doubt
 * @param current whether the newest read began after the last answer to a write
 * @param settled whether the settle time has passed since the last write
 * @param settledLook whether the newest read began after that
 * @param lookFailed whether the last attempt to read failed
 * @param backingOff whether the service asked for a wait that has not been made
 * @param pending what was sent and not answered
 * @param moves how the moves went
 * @param rounds how often moves were computed and sent
 * @param written whether anything was sent
 * @param ending why it ends before its goals, if it does
 */
public record Beliefs(
    List<ProfileBelief> profiles,
    Optional<List<StoredProfile>> look,
    Optional<List<ProfileId>> first,
    Map<ProfileId, Long> versions,
    boolean fresh,
    boolean current,
    boolean settled,
    boolean settledLook,
    boolean lookFailed,
    boolean backingOff,
    List<Write> pending,
    Tries moves,
    int rounds,
    boolean written,
    Ending ending) {
  /** Why an apply ends before its goals. */
  public enum Ending {
    /** It does not. */
    NONE,
    /** The caller wants it to. */
    CANCELLED,
    /** The deadline has passed. */
    OUT_OF_TIME
  }

  /** What is believed before anything has happened. */
  public static Beliefs none(Goals goals) {
    List<ProfileBelief> profiles = new ArrayList<>();
    goals.profiles().forEach(goal -> profiles.add(ProfileBelief.of(goal)));
    return new Beliefs(
        List.copyOf(profiles),
        Optional.empty(),
        Optional.empty(),
        newest(Map.of(), goals.seen()),
        false,
        false,
        false,
        false,
        false,
        false,
        List.of(),
        Tries.NONE,
        0,
        false,
        Ending.NONE);
  }

  /** The highest versions so far, with what one more read shows. */
  static Map<ProfileId, Long> newest(Map<ProfileId, Long> versions, List<StoredProfile> shown) {
    Map<ProfileId, Long> newest = new HashMap<>(versions);
    shown.forEach(it -> newest.merge(it.id(), it.version(), Math::max));
    return Map.copyOf(newest);
  }

  /** Whether nothing more is done. */
  public boolean over() {
    return ending != Ending.NONE;
  }

  /** The profile in the newest read, if it is there. */
  Optional<StoredProfile> seen(int profile) {
    return profiles.get(profile).id().flatMap(this::seen);
  }

  Optional<StoredProfile> seen(ProfileId id) {
    return look.orElse(List.of()).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The custom profiles of the newest read, highest first. */
  List<ProfileId> ranking() {
    return Ranking.of(look.orElse(List.of()));
  }

  Edit edit() {
    return new Edit(this);
  }

  /** Beliefs while they change. */
  static final class Edit {
    final List<ProfileBelief> profiles;
    Optional<List<StoredProfile>> look;
    Optional<List<ProfileId>> first;
    Map<ProfileId, Long> versions;
    boolean fresh;
    boolean current;
    boolean settled;
    boolean settledLook;
    boolean lookFailed;
    boolean backingOff;
    List<Write> pending;
    Tries moves;
    int rounds;
    boolean written;
    Ending ending;

    Edit(Beliefs beliefs) {
      profiles = new ArrayList<>(beliefs.profiles);
      look = beliefs.look;
      first = beliefs.first;
      versions = beliefs.versions;
      fresh = beliefs.fresh;
      current = beliefs.current;
      settled = beliefs.settled;
      settledLook = beliefs.settledLook;
      lookFailed = beliefs.lookFailed;
      backingOff = beliefs.backingOff;
      pending = beliefs.pending;
      moves = beliefs.moves;
      rounds = beliefs.rounds;
      written = beliefs.written;
      ending = beliefs.ending;
    }

    Beliefs done() {
      return new Beliefs(
          List.copyOf(profiles),
          look,
          first,
          versions,
          fresh,
          current,
          settled,
          settledLook,
          lookFailed,
          backingOff,
          pending,
          moves,
          rounds,
          written,
          ending);
    }
  }
}
