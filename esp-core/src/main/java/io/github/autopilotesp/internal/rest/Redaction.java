package io.github.autopilotesp.internal.rest;

import io.github.autopilotesp.internal.text.VisibleText;

/**
 * Makes words of the service fit for messages and logs: without the token that was sent with the
 * request, on one line, and not endless. Never applied to data.
 */
public final class Redaction {
  private final String token;
  private final int longest;

  private Redaction(String token, int longest) {
    this.token = token;
    this.longest = longest;
  }

  /** Takes out the token, of which an empty one stands for none, and cuts what is longer. */
  public static Redaction of(String token, int longest) {
    return new Redaction(token, longest);
  }

  String told(String words) {
    return VisibleText.of(withoutToken(words), longest);
  }

  /** The same in full length and on its own lines, for the log of whole bodies. */
  public String withoutToken(String words) {
    return token.isEmpty() ? words : words.replace(token, "…");
  }
}
