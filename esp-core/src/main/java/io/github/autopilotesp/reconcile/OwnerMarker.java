package io.github.autopilotesp.reconcile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last line {@code [owner: x]} of a description, by which a set knows its profiles again. */
final class OwnerMarker {
  private static final Pattern LAST_LINE =
      Pattern.compile("(?:^|\\R)\\[owner: ([^\\]\\r\\n]+)]\\s*\\z");

  private OwnerMarker() {}

  static Optional<String> owner(String description) {
    Matcher matcher = LAST_LINE.matcher(description);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static String strip(String description) {
    Matcher matcher = LAST_LINE.matcher(description);
    return matcher.find() ? description.substring(0, matcher.start()) : description;
  }

  static String mark(String description, String owner) {
    String text = strip(description);
    return (text.isEmpty() ? "" : text + "\n") + "[owner: " + owner + "]";
  }
}
