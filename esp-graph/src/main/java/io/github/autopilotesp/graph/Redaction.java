package io.github.autopilotesp.graph;

import io.github.autopilotesp.internal.text.VisibleText;

/**
 * Makes words of the service fit for messages and logs: without the token that was sent with the
 * request, on one line, and not endless. Never applied to data.
 */
final class Redaction {
  private static final int LONGEST = 2_000;

  private final String token;

  private Redaction(String token) {
    this.token = token;
  }

  /** Takes out the token; an empty one stands for none. */
  static Redaction of(String token) {
    return new Redaction(token);
  }

  String told(String words) {
    return VisibleText.of(withoutToken(words), LONGEST);
  }

  /** The same in full length and on its own lines, for the log of whole bodies. */
  String withoutToken(String words) {
    return token.isEmpty() ? words : words.replace(token, "…");
  }
}
