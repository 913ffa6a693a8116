package io.github.autopilotesp.internal.page;

import io.github.autopilotesp.internal.text.VisibleText;

/** What a text is written for, and so what must not stand in it as it is. */
public enum Medium {
  /** A terminal, a file, a message. */
  PLAIN {
    @Override
    String escape(String text) {
      return VisibleText.of(text);
    }
  },

  /** A comment of a pull request. */
  MARKDOWN {
    /** Neither a heading, a table, a link, an entity, a formula nor a mention. */
    @Override
    String escape(String text) {
      StringBuilder escaped = new StringBuilder(text.length());
      for (char c : VisibleText.of(text).toCharArray()) {
        if (c == '@') {
          escaped.append("`@`");
        } else {
          escaped.append(MARKUP.indexOf(c) >= 0 ? "\\" : "").append(c);
        }
      }
      return escaped.toString();
    }
  };

  private static final String MARKUP = "\\`*_{}[]<>|#~&!:.$";

  /** The text of others, so that it says the same and does nothing. */
  abstract String escape(String text);
}
