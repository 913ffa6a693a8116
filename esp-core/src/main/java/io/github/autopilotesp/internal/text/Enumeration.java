package io.github.autopilotesp.internal.text;

import java.util.Collection;
import java.util.stream.Collectors;

/** The first of many things, so that a message stays as short as it is useful. */
public final class Enumeration {
  private Enumeration() {}

  /**
   * Lists things, and counts those that are left out.
   *
   * @param things what to list, by its text
   * @param separator what stands between two
   * @param most how many are listed at most
   * @return the list; empty for nothing
   */
  public static String of(Collection<?> things, String separator, int most) {
    String shown =
        things.stream().limit(most).map(String::valueOf).collect(Collectors.joining(separator));
    return things.size() <= most
        ? shown
        : shown + separator + "and " + (things.size() - most) + " more";
  }
}
