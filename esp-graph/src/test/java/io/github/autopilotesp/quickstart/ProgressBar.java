package io.github.autopilotesp.quickstart;

import io.github.autopilotesp.reconcile.ApplyEvent;
import io.github.autopilotesp.reconcile.ApplyListener;
import java.io.PrintStream;

/** Shows how an apply goes on: the bar grows by a line per change, on a terminal and in a log. */
final class ProgressBar implements ApplyListener {
  private static final int WIDTH = 30;

  private final PrintStream out;

  ProgressBar(PrintStream out) {
    this.out = out;
  }

  @Override
  public void onEvent(ApplyEvent event) {
    if (event instanceof ApplyEvent.ChangeFinished finished) {
      int filled = WIDTH * finished.finished() / finished.changes();
      out.printf(
          "  [%s%s] %d/%d  %s%n",
          "█".repeat(filled),
          "░".repeat(WIDTH - filled),
          finished.finished(),
          finished.changes(),
          finished.outcome().change().describe());
    }
  }
}
