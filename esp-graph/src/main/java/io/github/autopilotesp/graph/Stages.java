package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides operations into stages, one to be carried out after the other. The operations of a stage
 * concern different profiles and may be sent together; or they are reorders, which keep their
 * order. Nothing passes a reorder, for it shifts other profiles, and nothing that came after a
 * create or a delete gets before it.
 */
final class Stages {
  private final List<List<Integer>> stages = new ArrayList<>();
  private final Map<String, Integer> nextByProfile = new HashMap<>();
  private int earliest;
  private boolean lastHasReorders;

  private Stages() {}

  /** The positions of the operations, stage by stage. */
  static List<List<Integer>> of(List<TenantOperation> operations) {
    Stages stages = new Stages();
    for (int position = 0; position < operations.size(); position++) {
      int stage = stages.stageOf(operations.get(position));
      while (stages.stages.size() <= stage) {
        stages.stages.add(new ArrayList<>());
      }
      stages.stages.get(stage).add(position);
    }
    return stages.stages;
  }

  private int stageOf(TenantOperation operation) {
    int last = stages.size() - 1;
    if (operation instanceof TenantOperation.Reorder) {
      int stage = lastHasReorders ? last : last + 1;
      lastHasReorders = true;
      earliest = stage + 1;
      return stage;
    }
    lastHasReorders = false;
    int stage = Math.max(earliest, nextByProfile.getOrDefault(profile(operation), 0));
    if (operation instanceof TenantOperation.Create
        || operation instanceof TenantOperation.Delete) {
      stage = Math.max(stage, last);
      earliest = stage;
    }
    nextByProfile.put(profile(operation), stage + 1);
    return stage;
  }

  /** The profile that an operation concerns; one that is yet to be created has only its name. */
  private static String profile(TenantOperation operation) {
    if (operation instanceof TenantOperation.Create create) {
      return "named " + create.profile().displayName();
    } else if (operation instanceof TenantOperation.Read read) {
      return read.id().value();
    } else if (operation instanceof TenantOperation.Update update) {
      return update.current().id().value();
    } else if (operation instanceof TenantOperation.Assign assign) {
      return assign.current().id().value();
    } else if (operation instanceof TenantOperation.Delete delete) {
      return delete.id().value();
    }
    throw new IllegalArgumentException("Unknown operation " + operation);
  }
}
