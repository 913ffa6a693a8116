package io.github.autopilotesp.validation.rules;

/** The formats of Intune and Microsoft Entra ids. */
public final class IdForms {
  static final String IS_A_NAME = "it is a name that was not looked up in a tenant";

  private static final int GUID_LENGTH = 36;

  private IdForms() {}

  /**
   * Returns whether a text is a GUID, the id format of apps and groups.
   *
   * @param text the text
   * @return true for 32 hexadecimal digits of either case with the dashes of a GUID
   */
  public static boolean isGuid(String text) {
    if (text.length() != GUID_LENGTH) {
      return false;
    }
    for (int i = 0; i < GUID_LENGTH; i++) {
      boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
      if (dash ? text.charAt(i) != '-' : !isHexDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether a text is an integer, the id format of scope tags.
   *
   * @param text the text
   * @return true for one or more decimal digits
   */
  public static boolean isWholeNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }
}
