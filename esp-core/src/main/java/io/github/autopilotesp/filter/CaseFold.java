package io.github.autopilotesp.filter;

/** Folds a text to a single case, so that comparing ignores case exactly as {@code String} does. */
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
