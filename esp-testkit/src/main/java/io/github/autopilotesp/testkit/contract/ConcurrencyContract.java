package io.github.autopilotesp.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.IntuneTenant;
import io.github.autopilotesp.tenant.StoredProfile;
import io.github.autopilotesp.testkit.FakeTenant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class ConcurrencyContract extends ContractPart {
  private static final int CALLERS = 8;

  @Test
  void several_threads_share_one_connection_and_every_create_counts_once() throws Exception {
    FakeTenant tenant = newTenant();
    IntuneTenant port = connect(tenant);

    List<ProfileId> ids = together(caller -> () -> create(port, profile("by " + caller)).id());

    assertThat(ids).doesNotHaveDuplicates();
    assertThat(port.profiles().list())
        .extracting(StoredProfile::priority)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 0);
  }

  @Test
  void several_connections_read_while_others_write() throws Exception {
    FakeTenant tenant = newTenant().pageSize(3);
    for (int i = 0; i < CALLERS; i++) {
      tenant.addProfile("there " + i);
    }
    List<IntuneTenant> ports = IntStream.range(0, CALLERS).mapToObj(i -> connect(tenant)).toList();

    List<Integer> seen =
        together(
            caller ->
                () -> {
                  IntuneTenant port = ports.get(caller);
                  if (caller % 2 == 0) {
                    update(port, stored(port.profiles(), "there " + caller), profile("" + caller));
                  }
                  return port.profiles().list().size();
                });

    assertThat(seen).containsOnly(CALLERS + 1);
  }

  private interface Caller<T> {
    Callable<T> number(int caller);
  }

  private static <T> List<T> together(Caller<T> callers) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Future<T>> results =
          threads.invokeAll(IntStream.range(0, CALLERS).mapToObj(callers::number).toList());
      List<T> values = new ArrayList<>();
      for (Future<T> result : results) {
        values.add(result.get());
      }
      return values;
    } finally {
      threads.shutdownNow();
    }
  }
}
