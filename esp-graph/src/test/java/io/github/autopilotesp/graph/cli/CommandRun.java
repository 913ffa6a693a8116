package io.github.autopilotesp.graph.cli;

import io.github.autopilotesp.validation.ReportStyle;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;

/**
 * One run of the program inside the test.
 *
 * @param code the exit code
 * @param out what was printed
 * @param err what was printed beside it
 */
record CommandRun(int code, String out, String err) {
  /** Runs the program where there is no terminal. */
  static CommandRun esp(Object... arguments) {
    return with(options -> new ServiceTenants().open(options), false, "", arguments);
  }

  /** Runs the program on a terminal at which a person types. */
  static CommandRun onTerminal(String typed, Object... arguments) {
    return with(options -> new ServiceTenants().open(options), true, typed, arguments);
  }

  static CommandRun with(Tenants tenants, boolean terminal, String typed, Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            new PrintWriter(out),
            new PrintWriter(err),
            new BufferedReader(new StringReader(typed)),
            terminal,
            terminal ? new ReportStyle(80, true) : ReportStyle.plain(),
            tenants);
    int code = Esp.run(surroundings, List.of(arguments).stream().map(String::valueOf).toList());
    return new CommandRun(code, out.toString(), err.toString());
  }
}
