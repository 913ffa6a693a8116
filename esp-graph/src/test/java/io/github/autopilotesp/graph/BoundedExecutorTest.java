package io.github.autopilotesp.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedExecutorTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void as_many_tasks_run_at_a_time_as_there_are_members() {
    CyclicBarrier all = new CyclicBarrier(3);
    AtomicInteger met = new AtomicInteger();

    new BoundedExecutor(threads, 3)
        .runAll(
            tasks(
                6,
                () -> {
                  meet(all);
                  met.incrementAndGet();
                }));

    assertThat(met).hasValue(6);
  }

  @Test
  void no_more_tasks_run_at_a_time_than_there_are_members() {
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();

    new BoundedExecutor(threads, 2)
        .runAll(
            tasks(
                40,
                () -> {
                  most.accumulateAndGet(running.incrementAndGet(), Math::max);
                  running.decrementAndGet();
                }));

    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void a_crew_of_one_works_on_the_callers_thread() {
    List<Thread> seen = new ArrayList<>();

    new BoundedExecutor(threads, 1).runAll(tasks(3, () -> seen.add(Thread.currentThread())));

    assertThat(seen).hasSize(3).containsOnly(Thread.currentThread());
  }

  @Test
  void an_interrupt_reaches_all_tasks_and_is_kept() throws InterruptedException {
    AtomicInteger interrupted = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(2);
    Thread caller =
        new Thread(
            () -> {
              new BoundedExecutor(threads, 2)
                  .runAll(tasks(2, () -> waitForInterrupt(begun, interrupted)));
              if (Thread.currentThread().isInterrupted()) {
                interrupted.incrementAndGet();
              }
            });
    caller.start();
    begun.await();

    caller.interrupt();
    caller.join();

    assertThat(interrupted).as("both tasks and the caller").hasValue(3);
  }

  private static void waitForInterrupt(CountDownLatch begun, AtomicInteger interrupted) {
    begun.countDown();
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      interrupted.incrementAndGet();
    }
  }

  private static void meet(CyclicBarrier all) {
    try {
      all.await();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static List<Runnable> tasks(int count, Runnable task) {
    return IntStream.range(0, count).mapToObj(i -> task).toList();
  }
}
