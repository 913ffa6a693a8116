package io.github.autopilotesp.internal.text;

import java.util.regex.Pattern;

/** Tells ids from names, and from ids that were copied badly. */
public final class Guid {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern DIGITS = Pattern.compile("[0-9a-fA-FoOlI]{29,35}");

  private Guid() {}

  /** Tells whether a text is a GUID as the service writes it, in either case. */
  public static boolean isGuid(String text) {
    return GUID.matcher(text).matches();
  }

  /**
   * Tells whether a text is nearly a GUID: some digits too few or too many, other dashes, braces
   * round it, or letters that look like digits.
   *
   * @param text the text
   * @return false for a GUID, and for what nobody would take for one
   */
  public static boolean looksBroken(String text) {
    return text.length() <= 45
        && !isGuid(text)
        && DIGITS.matcher(text.replaceAll("[-{} ]", "")).matches();
  }
}
