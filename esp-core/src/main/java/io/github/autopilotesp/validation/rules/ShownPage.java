package io.github.autopilotesp.validation.rules;

import io.github.autopilotesp.profile.EspProfile;
import io.github.autopilotesp.profile.ShownSettings;
import io.github.autopilotesp.validation.Subject;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The settings of a profile whose page shows progress. */
final class ShownPage {
  private ShownPage() {}

  static @Nullable ShownSettings of(Subject subject) {
    return subject.profile().settings() instanceof ShownSettings shown ? shown : null;
  }

  /** Returns whether the page is shown and quality updates are on. */
  static boolean installsUpdates(Subject subject) {
    ShownSettings shown = of(subject);
    return shown != null && shown.installQualityUpdates();
  }

  /** Returns an edit of the settings of a shown page; a hidden page stays unchanged. */
  static UnaryOperator<EspProfile> edit(Consumer<ShownSettings.Builder> change) {
    return profile -> {
      if (!(profile.settings() instanceof ShownSettings shown)) {
        return profile;
      }
      ShownSettings.Builder settings = shown.toBuilder();
      change.accept(settings);
      return profile.toBuilder().settings(settings.build()).build();
    };
  }
}
