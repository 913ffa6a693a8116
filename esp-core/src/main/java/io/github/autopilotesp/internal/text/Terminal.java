package io.github.autopilotesp.internal.text;

import java.io.Console;
import java.util.Optional;

/** Whether a person sits in front of this process. */
public final class Terminal {
  private Terminal() {}

  /**
   * Looks for a terminal.
   *
   * @return true if standard input and output are one
   */
  public static boolean isThere() {
    return Optional.ofNullable(System.console()).filter(Terminal::isTerminal).isPresent();
  }

  /** From JDK 22 on there is a console even where there is no terminal, and it can tell. */
  private static boolean isTerminal(Console console) {
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
