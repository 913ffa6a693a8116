package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.profile.EspProfile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last line {@code [owner: x]} of a description, by which a set knows its profiles again. */
final class OwnerMarker {
  private static final Pattern NAME =
      Pattern.compile("[^\\[\\]\\r\\n]*[^\\[\\]\\s][^\\[\\]\\r\\n]*");
  private static final Pattern LAST_LINE =
      Pattern.compile("(?:^|\\R)\\[owner: ([^\\[\\]\\r\\n]+)]\\s*\\z");

  private OwnerMarker() {}

  static void check(String owner) {
    if (!NAME.matcher(owner).matches()) {
      throw new IllegalArgumentException(
          "\"" + owner + "\" cannot be an owner: it needs one line without brackets.");
    }
  }

  static Optional<String> owner(String description) {
    Matcher matcher = LAST_LINE.matcher(description);
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  static boolean same(EspProfile one, EspProfile other) {
    return owner(one.description()).equals(owner(other.description()));
  }

  static String strip(String description) {
    Matcher matcher = LAST_LINE.matcher(description);
    return matcher.find() ? description.substring(0, matcher.start()) : description;
  }

  /** The owner that is named, else the one that the description names, else that of before. */
  static String mark(String description, Optional<String> owner, String before) {
    Optional<String> marked = owner.or(() -> owner(description)).or(() -> owner(before));
    String text = strip(description);
    return marked
        .map(name -> (text.isEmpty() ? "" : text + "\n") + "[owner: " + name + "]")
        .orElse(text);
  }
}
