package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.tenant.TenantException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads until everything written is seen, or the deadline; what differs then is reported. */
final class ReadBack {
  private final ApplyRun run;
  private final Set<ProfileId> deleted;

  ReadBack(ApplyRun run, Set<ProfileId> deleted) {
    this.run = run;
    this.deleted = deleted;
  }

  void verify() {
    if (run.written.isEmpty() && deleted.isEmpty()) {
      return;
    }
    Instant end = run.patience.end();
    Optional<TenantException> failure = Optional.empty();
    Map<ProfileId, StoredProfile> tenant = Map.of();
    while (true) {
      try {
        tenant = read();
        failure = Optional.empty();
        if (missing(tenant).isEmpty()) {
          break;
        }
      } catch (TenantException thrown) {
        failure = Optional.of(thrown);
      }
      run.ledger.tell(new ApplyEvent.WaitingForReads(missing(tenant), run.patience.left(end)));
      if (!run.patience.waitUntil(end)) {
        break;
      }
    }
    failure.ifPresent(
        thrown -> run.ledger.unconfirmed("the tenant could not be read: " + thrown.getMessage()));
    if (failure.isEmpty()) {
      report(tenant);
    }
    run.written.values().forEach(this::foreignChange);
  }

  /**
   * Waits for the versions of profiles whose updates were answered without the profile, before
   * anything else of this apply can raise them.
   */
  void awaitVersions() {
    Instant end = run.patience.end();
    while (run.written.values().stream().anyMatch(Written::awaitsVersion)) {
      try {
        Map<ProfileId, StoredProfile> tenant = read();
        for (Written written : run.written.values()) {
          StoredProfile read = tenant.get(written.id());
          if (written.awaitsVersion()
              && read != null
              && read.version() > written.lastSeen().version()) {
            written.answered(read);
          }
        }
      } catch (TenantException notNow) {
        // The wait below ends it, and the last look reports it.
      }
      if (run.written.values().stream().noneMatch(Written::awaitsVersion)
          || !run.patience.waitUntil(end)) {
        return;
      }
    }
  }

  private Map<ProfileId, StoredProfile> read() {
    return run.tenant.profiles().list().stream()
        .collect(Collectors.toMap(StoredProfile::id, Function.identity(), (one, other) -> one));
  }

  private List<String> missing(Map<ProfileId, StoredProfile> tenant) {
    List<String> missing = new ArrayList<>();
    for (Written written : run.written.values()) {
      StoredProfile read = tenant.get(written.id());
      if (read == null || !written.isShownBy(read)) {
        missing.add(written.name);
      }
    }
    deleted.stream().filter(tenant::containsKey).map(ProfileId::value).forEach(missing::add);
    return missing;
  }

  private void report(Map<ProfileId, StoredProfile> tenant) {
    for (Written written : run.written.values()) {
      StoredProfile read = tenant.get(written.id());
      if (read == null) {
        run.ledger.unconfirmed("\"" + written.name + "\" (" + written.id() + ") is not shown");
        continue;
      }
      if (written.isShownBy(read)) {
        run.ledger.seen(written.name);
      }
      boolean changed = written.isChangedSinceAnswer(read);
      StoredProfile known = written.current();
      written.seen(read);
      if (written.beforeForeignChange().isPresent()) {
        continue;
      }
      if (changed) {
        run.ledger.foreignChange(
            written.name, known, said(written) + " no longer says what was written");
      } else if (!run.ledger.isInDoubt(written.name)) {
        differences(written, read);
      }
    }
    deleted.stream()
        .filter(tenant::containsKey)
        .forEach(id -> run.ledger.unconfirmed(id + " is still shown after it was deleted"));
  }

  private void foreignChange(Written written) {
    written
        .beforeForeignChange()
        .ifPresent(
            before ->
                run.ledger.foreignChange(
                    written.name,
                    before,
                    said(written)
                        + " was at version "
                        + before.version()
                        + " when it was read, and has been changed since by more than this"
                        + " apply"));
  }

  private static String said(Written written) {
    return '"' + written.name + '"';
  }

  private void differences(Written written, StoredProfile read) {
    List<NotKept> notKept = written.notKept(read);
    notKept.forEach(run.ledger::notKept);
    written
        .assignmentsNotKept(read)
        .ifPresent(change -> run.ledger.notKept(NotKept.of(written.name, change)));
  }
}
