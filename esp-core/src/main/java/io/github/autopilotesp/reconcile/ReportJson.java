package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.internal.saved.SavedJson;
import io.github.autopilotesp.plan.SettingNotStored;
import io.github.autopilotesp.profile.ProfileId;
import io.github.autopilotesp.tenant.TenantException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A report as JSON, for other programs. */
final class ReportJson {
  private static final int FORMAT_VERSION = 1;

  private ReportJson() {}

  static String of(ApplyReport report) {
    Map<String, @Nullable Object> root = SavedJson.start(FORMAT_VERSION);
    root.put("complete", report.isComplete());
    root.put("outcomes", report.outcomes().stream().map(ReportJson::outcome).toList());
    root.put("notStored", report.notStored().stream().map(ReportJson::notStored).toList());
    root.put("foreignChanges", report.foreignChanges().stream().map(ReportJson::foreign).toList());
    root.put(
        "possiblyOverwritten",
        report.possiblyOverwritten().stream().map(ReportJson::foreign).toList());
    root.put("twins", report.twins().stream().map(ProfileId::value).toList());
    root.put("unconfirmed", report.unconfirmed());
    return SavedJson.print(root);
  }

  private static Object outcome(ChangeOutcome outcome) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("change", outcome.change().describe());
    node.put("status", outcome.status().name().toLowerCase(Locale.ROOT));
    node.put("detail", outcome.detail());
    node.put("requestIds", outcome.requestIds());
    outcome.failure().ifPresent(failure -> node.put("failure", failure(failure)));
    return node;
  }

  /** What a program decides by; the detail is for people. */
  private static Object failure(TenantException failure) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("kind", failure.getClass().getSimpleName());
    failure.status().ifPresent(status -> node.put("status", status));
    failure.code().ifPresent(code -> node.put("code", code));
    return node;
  }

  private static Object notStored(SettingNotStored setting) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", setting.profileName());
    node.put("setting", setting.setting());
    node.put("asked", setting.asked());
    node.put("cameBack", setting.cameBack());
    return node;
  }

  private static Object foreign(ForeignChange change) {
    Map<String, @Nullable Object> node = new LinkedHashMap<>();
    node.put("profile", change.profileName());
    node.put("detail", change.detail());
    node.put("lastSeen", change.lastSeen().wire().properties());
    return node;
  }
}
