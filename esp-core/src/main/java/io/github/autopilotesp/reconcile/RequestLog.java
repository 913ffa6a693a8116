package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.tenant.OperationOutcome;
import io.github.autopilotesp.tenant.TenantException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ids and failures of the requests of an apply, for its report. */
final class RequestLog {
  private final Map<Integer, Map<Write.Kind, Entry>> entries = new HashMap<>();
  private Optional<TenantException> lastReadFailure = Optional.empty();

  /** The requests of one kind for one profile. */
  static final class Entry {
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

  /**
   * Keeps what the engine does not look at.
   *
   * @param evidence the evidence
   * @param pending the writes that it answers, if it does
   */
  void take(Evidence evidence, List<Write> pending) {
    if (evidence instanceof Evidence.Looked) {
      lastReadFailure = Optional.empty();
    } else if (evidence instanceof Evidence.LookFailed failed) {
      lastReadFailure = Optional.of(failed.failure());
    } else if (evidence instanceof Evidence.Answered answered) {
      for (int i = 0; i < pending.size(); i++) {
        take(pending.get(i), answered.outcomes().get(i));
      }
    }
  }

  private void take(Write write, OperationOutcome outcome) {
    Entry entry =
        entries
            .computeIfAbsent(write.profile(), profile -> new EnumMap<>(Write.Kind.class))
            .computeIfAbsent(write.kind(), kind -> new Entry());
    if (outcome instanceof OperationOutcome.Done done) {
      entry.requestIds.addAll(done.requestIds());
    }
    outcome.failure().flatMap(TenantException::requestId).ifPresent(entry.requestIds::add);
    entry.failure = outcome.failure();
  }

  Optional<TenantException> lastReadFailure() {
    return lastReadFailure;
  }

  Entry of(int profile, Write.Kind kind) {
    return entries.getOrDefault(profile, Map.of()).getOrDefault(kind, new Entry());
  }

  /** All moves as one: they have one outcome. */
  Entry moves() {
    Entry all = new Entry();
    for (Map<Write.Kind, Entry> kinds : entries.values()) {
      Entry move = kinds.get(Write.Kind.MOVE);
      if (move != null) {
        all.requestIds.addAll(move.requestIds);
        all.failure = all.failure.or(() -> move.failure);
      }
    }
    return all;
  }
}
