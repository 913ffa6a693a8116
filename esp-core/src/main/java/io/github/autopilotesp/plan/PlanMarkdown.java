package io.github.autopilotesp.plan;

import io.github.autopilotesp.document.DocumentOverride;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import java.util.List;

/** A plan as Markdown, for a pull request. */
final class PlanMarkdown {
  private final Page page = new Page(Medium.MARKDOWN);

  private final Labels labels;

  private PlanMarkdown(Labels labels) {
    this.labels = labels;
  }

  static String of(EspPlan plan) {
    PlanMarkdown result = new PlanMarkdown(plan.input().labels());
    result.page.line("### ESP plan: %s", PlanText.summary(plan));
    if (plan.changes().stream().anyMatch(Change.Delete.class::isInstance)) {
      result.page.gap().line("> **Warning: this plan deletes profiles.**");
    }
    plan.changes().forEach(result::change);
    if (PlanText.shifts(plan)) {
      result.ranking(plan.ranking());
    }
    if (!plan.unchanged().isEmpty()) {
      result.page.gap().line("Stays as it is: %s", Text.joined(", ", plan.unchanged()));
    }
    for (SettingNotStored setting : plan.notStored()) {
      result.page.gap().line("- %s", PlanText.sentence(setting));
    }
    for (Unmanaged left : plan.unmanaged()) {
      result.page.gap().line("- %s", PlanText.sentence(left));
    }
    for (String name : plan.nothingToPrune()) {
      result.page.gap().line("- %s", PlanText.nothingToPrune(name));
    }
    for (DocumentOverride override : plan.ruleOverrides()) {
      result.page.gap().line("- %s", PlanText.sentence(override));
    }
    result.page.gap();
    plan.tenantId().ifPresent(tenant -> result.page.line("Tenant: %s<br>", tenant));
    return result.page.line("Digest: `%s`", plan.digest()).print();
  }

  private void change(Change change) {
    page.gap().line("**%s**", change.describe());
    if (change instanceof Change.Create create) {
      table(create.fields());
    } else if (change instanceof Change.Update update) {
      table(update.fields());
    } else if (change instanceof Change.Assign assign) {
      page.gap();
      FieldWords.of(assign.difference().before(), labels)
          .forEach(value -> page.line("- remove %s", value));
      FieldWords.of(assign.difference().after(), labels)
          .forEach(value -> page.line("- add %s", value));
    } else if (change instanceof Change.Reorder reorder) {
      page.gap();
      for (Change.Move move : reorder.moves()) {
        page.line("1. %s to priority %s", move.profileName(), move.priority());
      }
    }
  }

  private void table(List<FieldChange> fields) {
    page.gap().line("| setting | old | new |").line("|---|---|---|");
    for (FieldChange field : fields) {
      page.line(
          "| %s | %s | %s%s |",
          field.setting(),
          Text.joined(", ", FieldWords.of(field.before(), labels)),
          Text.joined(", ", FieldWords.of(field.after(), labels)),
          PlanText.origin(field));
    }
  }

  private void ranking(List<Rank> ranking) {
    page.gap().line("| priority | profile | |").line("|---|---|---|");
    for (Rank rank : ranking) {
      page.line(
          "| %s | %s | %s |",
          rank.after().isPresent() ? rank.after().getAsInt() : "-",
          rank.profileName(),
          Text.joined(", ", PlanText.remarks(rank)));
    }
  }
}
