package io.github.autopilotesp.testkit.assertions;

import io.github.autopilotesp.internal.text.VisibleText;
import io.github.autopilotesp.plan.FieldChange;
import io.github.autopilotesp.plan.FieldValue;
import io.github.autopilotesp.profile.EspProfile;
import java.util.List;

/** Describes how a profile differs from the expected one, one line per setting. */
final class ProfileDifference {
  private ProfileDifference() {}

  /** Returns the lines; empty if both mean the same. */
  static String text(EspProfile actual, EspProfile expected) {
    StringBuilder text = new StringBuilder();
    for (FieldChange change : FieldChange.between(actual, expected)) {
      text.append("\n  ").append(change.setting()).append(": ");
      text.append(VisibleText.of(line(words(change.after()), words(change.before()))));
    }
    return text.toString();
  }

  private static List<String> words(List<FieldValue> values) {
    return values.stream().map(FieldValue::inWords).toList();
  }

  private static String line(List<String> expected, List<String> actual) {
    if (actual.isEmpty()) {
      return "lacks " + String.join(", ", expected);
    }
    if (expected.isEmpty()) {
      return "has " + String.join(", ", actual) + ", which is not expected";
    }
    return "expected " + String.join(", ", expected) + ", was " + String.join(", ", actual);
  }
}
