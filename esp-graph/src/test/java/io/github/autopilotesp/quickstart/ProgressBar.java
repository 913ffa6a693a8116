package io.github.autopilotesp.quickstart;

import io.github.autopilotesp.reconcile.ApplyEvent;
import io.github.autopilotesp.reconcile.ApplyListener;
import java.io.PrintStream;

/** Shows how an apply goes on: a bar that is redrawn on a terminal, a line per change elsewhere. */
final class ProgressBar implements ApplyListener {
  private static final int WIDTH = 30;

  private final PrintStream out;
  private final boolean terminal;

  ProgressBar(PrintStream out, boolean terminal) {
    this.out = out;
    this.terminal = terminal;
  }

  @Override
  public void onEvent(ApplyEvent event) {
    if (event instanceof ApplyEvent.ChangeFinished finished) {
      draw(finished);
    } else if (event instanceof ApplyEvent.Finished && terminal) {
      out.println();
    }
  }

  private void draw(ApplyEvent.ChangeFinished event) {
    int filled = WIDTH * event.finished() / event.changes();
    String bar = "█".repeat(filled) + "░".repeat(WIDTH - filled);
    String line =
        "  [%s] %d/%d  %s"
            .formatted(bar, event.finished(), event.changes(), event.outcome().change().describe());
    if (terminal) {
      out.printf("\r%-100s", line);
      out.flush();
    } else {
      out.println(line);
    }
  }
}
