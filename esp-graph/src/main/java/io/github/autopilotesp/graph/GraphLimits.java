package io.github.autopilotesp.graph;

/**
 * How much of the service's words is taken in.
 *
 * @param answerBytes the longest answer, unpacked; the only limit of its length
 * @param pages the most pages of one collection
 * @param items the most items of one collection
 * @param messageCharacters the most of its words in a message
 */
record GraphLimits(long answerBytes, int pages, int items, int messageCharacters) {
  static final GraphLimits DEFAULT = new GraphLimits(64L * 1024 * 1024, 10_000, 1_000_000, 2_000);

  /** What a text of Java can hold, with some room for the array's header. */
  private static final long MOST_BYTES = Integer.MAX_VALUE - 8L;

  GraphLimits withAnswerBytes(long bytes) {
    if (bytes > MOST_BYTES) {
      throw new IllegalArgumentException(
          "maxAnswerBytes is " + bytes + ", and no text is longer than " + MOST_BYTES);
    }
    return new GraphLimits(positive(bytes, "maxAnswerBytes"), pages, items, messageCharacters);
  }

  GraphLimits withPages(int most) {
    return new GraphLimits(answerBytes, (int) positive(most, "maxPages"), items, messageCharacters);
  }

  GraphLimits withItems(int most) {
    return new GraphLimits(answerBytes, pages, (int) positive(most, "maxItems"), messageCharacters);
  }

  GraphLimits withMessageCharacters(int most) {
    return new GraphLimits(answerBytes, pages, items, (int) positive(most, "maxMessageCharacters"));
  }

  private static long positive(long number, String name) {
    if (number < 1) {
      throw new IllegalArgumentException(name + " is " + number + ", not one or more");
    }
    return number;
  }
}
