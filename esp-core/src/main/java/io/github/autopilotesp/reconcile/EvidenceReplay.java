package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.SavedStateException;
import io.github.autopilotesp.internal.engine.Decision;
import io.github.autopilotesp.internal.engine.Evidence;
import io.github.autopilotesp.internal.engine.Write;
import io.github.autopilotesp.internal.text.LineSource;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** Rebuilds the report of an apply from its recorded evidence. */
final class EvidenceReplay {
  /** The most characters in a line; a read of all profiles of a tenant is one line. */
  private static final int LONGEST = 32 * 1024 * 1024;

  private static final int MOST = 100_000;

  private final LineSource lines;

  private EvidenceReplay(Reader reader) {
    lines = new LineSource(reader, LONGEST);
  }

  static ApplyReport judge(Reader reader) {
    try {
      return new EvidenceReplay(reader).judge();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ApplyReport judge() throws IOException {
    String first = lines.next();
    if (first == null) {
      throw new SavedStateException("There is no evidence: the text is empty.");
    }
    ApplyState state = new ApplyState(read(first, EvidenceLine::begun));
    String line = lines.next();
    while (line != null) {
      read(line, text -> taken(state, text));
      line = lines.next();
    }
    List<Write> pending = state.beliefs().pending();
    if (!pending.isEmpty()) {
      state.take(new Evidence.Answered(pending.stream().map(EvidenceLine::unanswered).toList()));
    }
    return state.report();
  }

  /** Callers get a single type of failure, whatever is wrong with a line; it names the line. */
  private <T> T read(String line, Function<String, T> reading) throws IOException {
    long number = lines.number();
    try {
      if (lines.tooLong()) {
        throw new SavedStateException("It has more than " + LONGEST + " characters.");
      } else if (number > MOST) {
        throw new SavedStateException("The evidence of an apply has at most " + MOST + " lines.");
      }
      return reading.apply(line);
    } catch (RuntimeException e) {
      String advice =
          lines.next() == null
              ? " It is the last line: if the process ended while writing it, remove it."
              : "";
      throw new SavedStateException(
          "Line " + number + " of the evidence cannot be used." + advice + " " + e.getMessage(), e);
    }
  }

  private static ApplyState taken(ApplyState state, String line) {
    List<Write> pending = state.beliefs().pending();
    Decision next = state.next();
    List<Write> decided = next instanceof Decision.Send send ? send.writes() : List.of();
    Evidence evidence = EvidenceLine.of(line, pending.isEmpty() ? decided : List.of(), pending);
    if (!follows(evidence, next, !pending.isEmpty())) {
      throw new SavedStateException(
          "This version of the library would not have done this after the lines before it.");
    }
    state.take(evidence);
    return state;
  }

  /** Whether this can have happened to the engine after the lines before. */
  private static boolean follows(Evidence evidence, Decision next, boolean waitsForAnswers) {
    if (waitsForAnswers || evidence instanceof Evidence.Answered) {
      return waitsForAnswers && evidence instanceof Evidence.Answered;
    } else if (evidence instanceof Evidence.Looked || evidence instanceof Evidence.LookFailed) {
      return next instanceof Decision.Look;
    } else if (evidence instanceof Evidence.Waited) {
      return next instanceof Decision.Wait;
    }
    return true;
  }
}
