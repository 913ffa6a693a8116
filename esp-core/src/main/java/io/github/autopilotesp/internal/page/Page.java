package io.github.autopilotesp.internal.page;

import com.google.errorprone.annotations.CompileTimeConstant;

/** A text of several lines for people: the only thing that renderers write on. */
@SuppressWarnings("exports") // The annotation is for our compiler only.
public final class Page {
  private final Medium medium;
  private final StringBuilder lines = new StringBuilder();

  /**
   * Begins an empty page.
   *
   * @param medium what it is written for
   */
  public Page(Medium medium) {
    this.medium = medium;
  }

  /**
   * Adds a line.
   *
   * @param words what is ours, with {@code %s} for each value
   * @param values other texts, which stay as they are, or anything else, which is escaped
   * @return this
   */
  public Page line(@CompileTimeConstant String words, Object... values) {
    lines.append(Text.of(words, values).in(medium)).append('\n');
    return this;
  }

  /**
   * Adds an empty line.
   *
   * @return this
   */
  public Page gap() {
    lines.append('\n');
    return this;
  }

  /**
   * Ends the page.
   *
   * @return its lines, each with a line break
   */
  public String print() {
    return lines.toString();
  }
}
