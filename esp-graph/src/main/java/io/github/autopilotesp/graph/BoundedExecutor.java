package io.github.autopilotesp.graph;

import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;

/**
 * Does tasks several at a time and returns when all have ended. An interrupt of the caller is
 * passed on, and the tasks are waited for: they know how to end early.
 */
final class BoundedExecutor {
  private final ExecutorService threads;
  private final int size;

  /**
   * @param threads has a thread for everyone
   * @param size how many tasks are done at a time; with 1 they are done on the caller's thread
   */
  BoundedExecutor(ExecutorService threads, int size) {
    this.threads = threads;
    this.size = size;
  }

  void runAll(List<? extends Runnable> tasks) {
    if (size == 1 || tasks.size() <= 1) {
      tasks.forEach(Runnable::run);
      return;
    }
    Shift shift = new Shift(tasks, Math.min(size, tasks.size()));
    for (int i = 0; i < shift.members; i++) {
      threads.execute(shift);
    }
    shift.awaitEnd();
  }

  /** One list of tasks, worked on by all members. */
  private static final class Shift implements Runnable {
    private final Queue<Runnable> open;
    private final int members;
    private final CountDownLatch atWork;
    private final Set<Thread> present = new HashSet<>();
    private boolean interrupted;

    Shift(List<? extends Runnable> tasks, int members) {
      this.open = new ConcurrentLinkedQueue<>(tasks);
      this.members = members;
      this.atWork = new CountDownLatch(members);
    }

    @Override
    public void run() {
      begin();
      try {
        for (Runnable task = open.poll(); task != null; task = open.poll()) {
          task.run();
        }
      } finally {
        end();
      }
    }

    private synchronized void begin() {
      present.add(Thread.currentThread());
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    /** The thread goes back to the pool without the interrupt that was meant for the tasks. */
    private synchronized void end() {
      present.remove(Thread.currentThread());
      Thread.interrupted();
      atWork.countDown();
    }

    private synchronized void interruptAll() {
      interrupted = true;
      present.forEach(Thread::interrupt);
    }

    void awaitEnd() {
      boolean wasInterrupted = false;
      while (atWork.getCount() > 0) {
        try {
          atWork.await();
        } catch (InterruptedException e) {
          wasInterrupted = true;
          interruptAll();
        }
      }
      if (wasInterrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
