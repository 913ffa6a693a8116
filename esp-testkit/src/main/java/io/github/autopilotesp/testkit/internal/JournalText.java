package io.github.autopilotesp.testkit.internal;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.testkit.Exchange;
import io.github.autopilotesp.testkit.GraphResponse;
import io.github.autopilotesp.testkit.Journal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Formats a journal for a failed test. It shows bodies, but never headers. */
public final class JournalText {
  private static final int LONGEST_BODY = 400;

  private JournalText() {}

  /** Returns a line for each exchange, with the body of each write and each refusal. */
  public static String of(Journal journal) {
    List<Exchange> exchanges = journal.all();
    StringBuilder text = new StringBuilder("the fake received ");
    text.append(exchanges.isEmpty() ? "nothing" : counted(exchanges.size()) + ":");
    for (Exchange exchange : exchanges) {
      text.append("\n  ").append(exchange);
      if (exchange.isWrite()) {
        append(text, "sent    ", exchange.request().body());
      }
      exchange
          .response()
          .filter(response -> !response.isSuccess())
          .map(GraphResponse::body)
          .ifPresent(body -> append(text, "received", body));
    }
    return text.toString();
  }

  private static String counted(int requests) {
    return requests == 1 ? "1 request" : requests + " requests";
  }

  private static void append(StringBuilder text, String label, @Nullable String body) {
    if (body != null && !body.isEmpty()) {
      text.append("\n      ").append(label).append(' ').append(shortened(body));
    }
  }

  private static String shortened(String body) {
    String line = body.lines().map(String::strip).collect(Collectors.joining(" "));
    return VisibleText.of(line, LONGEST_BODY);
  }
}
