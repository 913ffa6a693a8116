package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.internal.text.Terminal;
import io.github.autopilotesp.validation.ReportStyle;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * The environment of a command.
 *
 * @param out receives the output
 * @param err receives progress and failures
 * @param in provides answers to questions
 * @param terminal whether a user can be asked, and wants to see progress
 * @param style the style of reports
 * @param tenants opens tenants
 */
record Surroundings(
    PrintWriter out,
    PrintWriter err,
    BufferedReader in,
    boolean terminal,
    ReportStyle style,
    Tenants tenants) {

  /** Returns the environment of this process, in UTF-8. */
  static Surroundings ofProcess() {
    boolean terminal = Terminal.isThere();
    return new Surroundings(
        writer(System.out),
        writer(System.err),
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
        terminal,
        terminal ? ReportStyle.forTerminal() : ReportStyle.plain(),
        options -> new ServiceTenants().open(options));
  }

  /** Returns the same environment with other tenants. */
  Surroundings with(Tenants others) {
    return new Surroundings(out, err, in, terminal, style, others);
  }

  /** Shows progress, if a user is watching. */
  void progress(String line) {
    if (terminal) {
      err.println(line);
      err.flush();
    }
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
