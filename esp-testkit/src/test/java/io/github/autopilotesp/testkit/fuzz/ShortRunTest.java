package io.github.autopilotesp.testkit.fuzz;

import org.junit.jupiter.api.Test;

/**
 * The seeds of each target with small mistakes, always the same: what the gate has time for. They
 * stand apart from the targets, so that Jazzer finds no class of the fake loaded before it comes:
 * some virtual machines lose the fields of a record that is changed later.
 */
class ShortRunTest {
  @Test
  void requests() {
    RequestJazzerTest target = new RequestJazzerTest();
    Mutations.ofSeeds(RequestJazzerTest.class, "any_request_is_answered")
        .forEach(target::any_request_is_answered);
  }

  @Test
  void query_options() {
    QueryJazzerTest target = new QueryJazzerTest();
    Mutations.ofSeeds(QueryJazzerTest.class, "any_option_is_applied_or_refused")
        .forEach(target::any_option_is_applied_or_refused);
  }

  @Test
  void batches() {
    BatchJazzerTest target = new BatchJazzerTest();
    Mutations.ofSeeds(BatchJazzerTest.class, "any_batch_is_answered")
        .forEach(target::any_batch_is_answered);
  }
}
