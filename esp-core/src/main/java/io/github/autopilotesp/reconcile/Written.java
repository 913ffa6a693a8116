package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.Assignment;
import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one apply has written to one profile, and what it knows about it. */
final class Written {
  final String name;

  /** As read just before the first write, or as the service answered to the create. */
  private StoredProfile lastSeen;

  private @Nullable EspProfile content;
  private @Nullable StoredProfile answer;
  private @Nullable List<Assignment> assignments;
  private @Nullable StoredProfile beforeForeignChange;

  /** The highest version known, and how many own writes may have raised it since. */
  private long version;

  private int writesSince;

  private Written(String name, StoredProfile lastSeen) {
    this.name = name;
    this.lastSeen = lastSeen;
    this.version = lastSeen.version();
  }

  static Written created(EspProfile asked, StoredProfile answer) {
    Written written = new Written(asked.displayName(), answer);
    written.content = asked;
    written.answer = answer;
    return written;
  }

  static Written updated(EspProfile asked, StoredProfile current, Optional<StoredProfile> answer) {
    Written written = new Written(asked.displayName(), current);
    written.content = asked;
    written.writesSince = 1;
    answer.ifPresent(written::answered);
    return written;
  }

  static Written untouched(String name, StoredProfile current) {
    return new Written(name, current);
  }

  /** Whether the version after the update is not known yet. */
  boolean awaitsVersion() {
    return content != null && answer == null && beforeForeignChange == null;
  }

  /**
   * Takes the profile as it is right after the update: nothing else may have raised its version.
   */
  void answered(StoredProfile profile) {
    if (hasForeignVersion(profile)) {
      beforeForeignChange = lastSeen;
    }
    answer = profile;
    version = profile.version();
    writesSince = 0;
  }

  /** Takes note of a read between the writes. */
  void seen(StoredProfile profile) {
    if (profile.version() < version) {
      return;
    }
    if (hasForeignVersion(profile) && beforeForeignChange == null) {
      beforeForeignChange = lastSeen;
    }
    lastSeen = profile;
    version = profile.version();
    writesSince = 0;
  }

  /** The profile as it was read before someone else changed it, if that was noticed. */
  Optional<StoredProfile> beforeForeignChange() {
    return Optional.ofNullable(beforeForeignChange);
  }

  void assigned(List<Assignment> asked) {
    assignments = List.copyOf(asked);
    writesSince++;
  }

  /** The reorders of this apply, each of which may raise the version. */
  void reordered(int moves) {
    writesSince += moves;
  }

  ProfileId id() {
    return lastSeen.id();
  }

  /** The newest state to lay a write over. */
  StoredProfile current() {
    return answer != null && answer.version() >= lastSeen.version() ? answer : lastSeen;
  }

  StoredProfile lastSeen() {
    return lastSeen;
  }

  Optional<EspProfile> content() {
    return Optional.ofNullable(content);
  }

  /** Where the service answered with the profile, what it stored instead of what was asked. */
  List<NotKept> notKeptByAnswer() {
    return answer == null || content == null ? List.of() : notKept(answer);
  }

  /** Whether a read shows other content than the service answered with: someone changed it. */
  boolean isChangedSinceAnswer(StoredProfile read) {
    return answer != null && !ProfileDiff.sameContent(read.profile(), answer.profile());
  }

  /** What a read shows instead of what was asked. */
  List<NotKept> notKept(StoredProfile read) {
    return content == null
        ? List.of()
        : ProfileDiff.content(read.profile(), content, Labels.NONE).stream()
            .map(change -> NotKept.of(name, change))
            .toList();
  }

  Optional<FieldChange> assignmentsNotKept(StoredProfile read) {
    return assignments == null
        ? Optional.empty()
        : ProfileDiff.assignments(read.profile().assignments(), assignments, Labels.NONE);
  }

  /** Whether a read shows what was written, as far as the service is known to keep it. */
  boolean isShownBy(StoredProfile read) {
    return notKeptByAnswer().containsAll(notKept(read)) && assignmentsNotKept(read).isEmpty();
  }

  /** Whether the profile has been written to more often than by this apply. */
  boolean hasForeignVersion(StoredProfile read) {
    return read.version() > version + writesSince;
  }
}
