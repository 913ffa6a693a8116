package io.github.autopilotesp.filter;

/** One spelling for all cases of a text, so that comparing ignores case as String does. */
final class CaseFold {
  private CaseFold() {}

  static String of(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      folded[i] = Character.toLowerCase(Character.toUpperCase(folded[i]));
    }
    return new String(folded);
  }
}
