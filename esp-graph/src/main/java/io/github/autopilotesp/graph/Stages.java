package io.github.autopilotesp.graph;

import io.github.autopilotesp.tenant.TenantOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides operations into stages, one to be carried out after the other. Within a stage no two
 * operations concern the same profile, so they may be sent together; reorders keep the order given,
 * for each shifts other profiles.
 */
final class Stages {
  private Stages() {}

  /** The positions of the operations, stage by stage. */
  static List<List<Integer>> of(List<TenantOperation> operations) {
    List<List<Integer>> stages = new ArrayList<>();
    Map<String, Integer> nextStage = new HashMap<>();
    int stageOfLastReorder = 0;
    for (int position = 0; position < operations.size(); position++) {
      TenantOperation operation = operations.get(position);
      int stage = nextStage.getOrDefault(profile(operation), 0);
      if (operation instanceof TenantOperation.Reorder) {
        stage = Math.max(stage, stageOfLastReorder);
        stageOfLastReorder = stage;
      }
      nextStage.put(profile(operation), stage + 1);
      while (stages.size() <= stage) {
        stages.add(new ArrayList<>());
      }
      stages.get(stage).add(position);
    }
    return stages;
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
    } else if (operation instanceof TenantOperation.Reorder reorder) {
      return reorder.id().value();
    } else if (operation instanceof TenantOperation.Delete delete) {
      return delete.id().value();
    }
    throw new IllegalArgumentException("Unknown operation " + operation);
  }
}
