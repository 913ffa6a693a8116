package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.VisibleText;

/**
 * Makes text from the service safe for messages and logs: without the token that was sent with the
 * request, on one line, and limited in length. Never applied to data.
 */
public final class Redaction {
  private final String token;
  private final int longest;

  private Redaction(String token, int longest) {
    this.token = token;
    this.longest = longest;
  }

  /** Removes the token, if it is not empty, and truncates longer text. */
  public static Redaction of(String token, int longest) {
    return new Redaction(token, longest);
  }

  String told(String words) {
    return VisibleText.of(withoutToken(words), longest);
  }

  /** Removes the token only, keeping length and line breaks, for logging whole bodies. */
  public String withoutToken(String words) {
    return token.isEmpty() ? words : words.replace(token, "…");
  }
}
