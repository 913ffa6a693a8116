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

/** Makes the report of an apply again, from the lines that were kept of it. */
final class EvidenceReplay {
  /** The most characters of a line: a read of all profiles of a tenant is one. */
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
    Course course = new Course(read(first, EvidenceLine::begun));
    String line = lines.next();
    while (line != null) {
      read(line, text -> taken(course, text));
      line = lines.next();
    }
    List<Write> pending = course.beliefs().pending();
    if (!pending.isEmpty()) {
      course.take(new Happened.Answered(pending.stream().map(EvidenceLine::unanswered).toList()));
    }
    return course.report();
  }

  /** Whatever is wrong with a line, it is one failure to the caller, and says where. */
  private <T> T read(String line, Function<String, T> reading) throws IOException {
    long number = lines.number();
    try {
      if (lines.tooLong()) {
        throw new SavedStateException("It has more than " + LONGEST + " characters.");
      } else if (number > MOST) {
        throw new SavedStateException("An apply leaves at most " + MOST + " lines.");
      }
      return reading.apply(line);
    } catch (RuntimeException e) {
      String advice =
          lines.next() == null
              ? " It is the last: if the process ended while it was written, leave it out."
              : "";
      throw new SavedStateException(
          "Line " + number + " of the evidence cannot be used." + advice + " " + e.getMessage(), e);
    }
  }

  private static Course taken(Course course, String line) {
    List<Write> pending = course.beliefs().pending();
    Decision next = course.next();
    List<Write> decided = next instanceof Decision.Send send ? send.writes() : List.of();
    Happened happened = EvidenceLine.of(line, pending.isEmpty() ? decided : List.of(), pending);
    if (!follows(happened, next, !pending.isEmpty())) {
      throw new SavedStateException(
          "After the lines before it, this version of the library would not have done this.");
    }
    course.take(happened);
    return course;
  }

  /** Whether the engine, after what was before, can have met this. */
  private static boolean follows(Happened happened, Decision next, boolean waitsForAnswers) {
    if (waitsForAnswers || happened instanceof Happened.Answered) {
      return waitsForAnswers && happened instanceof Happened.Answered;
    } else if (happened instanceof Happened.Looked || happened instanceof Happened.LookFailed) {
      return next instanceof Decision.Look;
    } else if (happened instanceof Happened.Passed passed
        && passed.evidence() instanceof Evidence.Waited) {
      return next instanceof Decision.Wait;
    }
    return true;
  }
}
