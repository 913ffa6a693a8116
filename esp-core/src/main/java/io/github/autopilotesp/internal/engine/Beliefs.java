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
 * leave the same work to do are equal.
 *
 * @param profiles one belief per goal
 * @param look the latest read, or empty before the first
 * @param first the first read, with which the plan's view of the order is compared
 * @param versions the highest version of each profile that the plan or a read has shown
 * @param fresh whether writes may follow the latest read: it is not old, and started after the last
 *     wait and the last unknown outcome
 * @param current whether the latest read started after the last answer to a write
 * @param settled whether the settle time has passed since the last write
 * @param settledLook whether the latest read started after that
 * @param lookFailed whether the last attempt to read failed
 * @param backingOff whether a write was not carried out and the wait before the retry is still due
 * @param pending the writes sent but not answered
 * @param moves the attempts of the moves
 * @param rounds how often moves were computed and sent
 * @param written whether anything was sent
 * @param ending why the apply ends before its goals are achieved, if it does
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
    WriteAttempts moves,
    int rounds,
    boolean written,
    Ending ending) {
  /** Why an apply ends before its goals are achieved. */
  public enum Ending {
    /** It does not. */
    NONE,
    /** The caller cancelled it. */
    CANCELLED,
    /** The deadline has passed. */
    OUT_OF_TIME
  }

  /** The beliefs before anything has happened. */
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
        WriteAttempts.NONE,
        0,
        false,
        Ending.NONE);
  }

  /** The highest versions so far, including one more read. */
  static Map<ProfileId, Long> newest(Map<ProfileId, Long> versions, List<StoredProfile> shown) {
    Map<ProfileId, Long> newest = new HashMap<>(versions);
    shown.forEach(it -> newest.merge(it.id(), it.version(), Math::max));
    return Map.copyOf(newest);
  }

  /** Whether nothing more will be done. */
  public boolean over() {
    return ending != Ending.NONE;
  }

  /** The profile in the latest read, if it is there. */
  Optional<StoredProfile> seen(int profile) {
    return profiles.get(profile).id().flatMap(this::seen);
  }

  Optional<StoredProfile> seen(ProfileId id) {
    return look.orElse(List.of()).stream().filter(it -> it.id().equals(id)).findFirst();
  }

  /** The custom profiles of the latest read, highest priority first. */
  List<ProfileId> ranking() {
    return Ranking.of(look.orElse(List.of()));
  }

  Edit edit() {
    return new Edit(this);
  }

  /** Beliefs being changed. */
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
    WriteAttempts moves;
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
