package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a report tells of the requests beside what became of them: ids and failures. */
final class Notes {
  private final Map<Integer, Map<Write.Kind, Note>> notes = new HashMap<>();
  private Optional<TenantException> lastReadFailure = Optional.empty();

  /** The requests of one kind for one profile. */
  static final class Note {
    private final List<String> requestIds = new ArrayList<>();
    private Optional<TenantException> failure = Optional.empty();

    List<String> requestIds() {
      return List.copyOf(requestIds);
    }

    /** The failure of the last request, if it failed. */
    Optional<TenantException> failure() {
      return failure;
    }
  }

  void take(Write write, OperationOutcome outcome) {
    Note note =
        notes
            .computeIfAbsent(write.profile(), profile -> new EnumMap<>(Write.Kind.class))
            .computeIfAbsent(write.kind(), kind -> new Note());
    if (outcome instanceof OperationOutcome.Done done) {
      note.requestIds.addAll(done.requestIds());
    }
    outcome.failure().flatMap(TenantException::requestId).ifPresent(note.requestIds::add);
    note.failure = outcome.failure();
  }

  void readFailed(Optional<TenantException> failure) {
    lastReadFailure = failure;
  }

  Optional<TenantException> lastReadFailure() {
    return lastReadFailure;
  }

  Note of(int profile, Write.Kind kind) {
    return notes.getOrDefault(profile, Map.of()).getOrDefault(kind, new Note());
  }

  /** All moves as one: they have one outcome. */
  Note moves() {
    Note all = new Note();
    for (Map<Write.Kind, Note> kinds : notes.values()) {
      Note move = kinds.get(Write.Kind.MOVE);
      if (move != null) {
        all.requestIds.addAll(move.requestIds);
        all.failure = all.failure.or(() -> move.failure);
      }
    }
    return all;
  }
}
