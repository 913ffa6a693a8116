package io.github.autopilotesp.reconcile;

import io.github.autopilotesp.format.DocumentOverride;
import io.github.autopilotesp.internal.text.VisibleText;
import java.util.List;

/** A plan as Markdown, for a pull request. */
final class PlanMarkdown {
  private final StringBuilder text = new StringBuilder();

  private PlanMarkdown() {}

  static String of(EspPlan plan) {
    PlanMarkdown result = new PlanMarkdown();
    result.line("### ESP plan: " + PlanText.summary(plan));
    if (plan.changes().stream().anyMatch(Change.Delete.class::isInstance)) {
      result.line("");
      result.line("> **Warning: this plan deletes profiles.**");
    }
    plan.changes().forEach(result::change);
    if (PlanText.shifts(plan)) {
      result.ranking(plan.ranking());
    }
    if (!plan.unchanged().isEmpty()) {
      result.line("");
      result.line("Stays as it is: " + names(plan.unchanged()));
    }
    for (NotKept setting : plan.notKept()) {
      result.line("");
      result.line("- " + escaped(PlanText.sentence(setting)));
    }
    for (Unmanaged left : plan.unmanaged()) {
      result.line("");
      result.line("- " + escaped(PlanText.sentence(left)));
    }
    for (String name : plan.nothingToPrune()) {
      result.line("");
      result.line("- " + escaped(PlanText.nothingToPrune(name)));
    }
    for (DocumentOverride override : plan.ruleOverrides()) {
      result.line("");
      result.line("- " + escaped(PlanText.sentence(override)));
    }
    result.line("");
    plan.tenantId().ifPresent(tenant -> result.line("Tenant: " + escaped(tenant) + "<br>"));
    result.line("Digest: `" + plan.digest() + "`");
    return result.text.toString();
  }

  private void change(Change change) {
    line("");
    line("**" + escaped(change.describe()) + "**");
    if (change instanceof Change.Create create) {
      table(create.fields());
    } else if (change instanceof Change.Update update) {
      table(update.fields());
    } else if (change instanceof Change.Assign assign) {
      line("");
      assign.difference().before().forEach(value -> line("- remove " + escaped(value)));
      assign.difference().after().forEach(value -> line("- add " + escaped(value)));
    } else if (change instanceof Change.Reorder reorder) {
      line("");
      for (Change.Move move : reorder.moves()) {
        line("1. " + escaped(move.profileName()) + " to priority " + move.priority());
      }
    }
  }

  private void table(List<FieldChange> fields) {
    line("");
    line("| setting | old | new |");
    line("|---|---|---|");
    for (FieldChange field : fields) {
      line(
          "| "
              + escaped(field.setting())
              + " | "
              + escaped(String.join(", ", field.before()))
              + " | "
              + escaped(String.join(", ", field.after()))
              + PlanText.origin(field)
              + " |");
    }
  }

  private void ranking(List<Rank> ranking) {
    line("");
    line("| priority | profile | |");
    line("|---|---|---|");
    for (Rank rank : ranking) {
      line(
          "| "
              + (rank.after().isPresent() ? rank.after().getAsInt() : "-")
              + " | "
              + escaped(rank.profileName())
              + " | "
              + PlanText.remarks(rank)
              + " |");
    }
  }

  private static String names(List<String> names) {
    return String.join(", ", names.stream().map(PlanMarkdown::escaped).toList());
  }

  /** What a person wrote must not become a heading, a table, a link, an entity or a mention. */
  private static String escaped(String text) {
    return VisibleText.of(text)
        .replaceAll("([\\\\`*_{}\\[\\]<>|#~&!:.])", "\\\\$1")
        .replace("@", "`@`");
  }

  private void line(String line) {
    text.append(VisibleText.of(line)).append('\n');
  }
}
