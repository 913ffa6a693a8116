package io.github.autopilotesp.plan;

import io.github.autopilotesp.document.DocumentOverride;
import io.github.autopilotesp.internal.names.Labels;
import io.github.autopilotesp.internal.page.Medium;
import io.github.autopilotesp.internal.page.Page;
import io.github.autopilotesp.internal.page.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan as plain text. */
final class PlanText {
  private final Page page = new Page(Medium.PLAIN);

  private final Labels labels;

  private PlanText(Labels labels) {
    this.labels = labels;
  }

  static String of(EspPlan plan) {
    PlanText result = new PlanText(plan.input().labels());
    result.page.line("ESP plan: %s", summary(plan));
    plan.changes().forEach(result::change);
    if (shifts(plan)) {
      result.ranking(plan.ranking());
    }
    if (!plan.unchanged().isEmpty()) {
      result.page.gap();
      plan.unchanged().forEach(name -> result.page.line("= \"%s\" stays as it is", name));
    }
    if (!plan.notStored().isEmpty()) {
      result.page.gap();
      plan.notStored().forEach(setting -> result.page.line("! %s", sentence(setting)));
    }
    if (!plan.unmanaged().isEmpty()) {
      result.page.gap();
      plan.unmanaged().forEach(left -> result.page.line("? %s", sentence(left)));
    }
    if (!plan.nothingToPrune().isEmpty()) {
      result.page.gap();
      plan.nothingToPrune().forEach(name -> result.page.line("! %s", nothingToPrune(name)));
    }
    if (!plan.ruleOverrides().isEmpty()) {
      result.page.gap();
      plan.ruleOverrides().forEach(override -> result.page.line("! %s", sentence(override)));
    }
    result.page.gap();
    plan.tenantId().ifPresent(tenant -> result.page.line("Tenant: %s", tenant));
    return result.page.line("Digest: %s", plan.digest()).print();
  }

  /** Whether any priority changes. */
  static boolean shifts(EspPlan plan) {
    return plan.ranking().stream().anyMatch(rank -> !rank.before().equals(rank.after()));
  }

  static Text summary(EspPlan plan) {
    if (plan.isEmpty()) {
      return Text.of("nothing to do");
    }
    List<Text> parts = new ArrayList<>();
    count(plan, Change.Create.class, "to create", parts);
    count(plan, Change.Update.class, "to update", parts);
    plan.changes().stream()
        .filter(Change.Reorder.class::isInstance)
        .map(Change.Reorder.class::cast)
        .forEach(reorder -> parts.add(Text.of("%s to move", reorder.moves().size())));
    count(plan, Change.Assign.class, "to assign", parts);
    count(plan, Change.Delete.class, "TO DELETE", parts);
    return Text.joined(", ", parts);
  }

  private static void count(
      EspPlan plan, Class<? extends Change> kind, String what, List<Text> parts) {
    long count = plan.changes().stream().filter(kind::isInstance).count();
    if (count > 0) {
      parts.add(Text.of("%s %s", count, what));
    }
  }

  private void change(Change change) {
    page.gap();
    if (change instanceof Change.Create create) {
      page.line("+ %s", change.describe());
      create.fields().stream()
          .filter(field -> !field.setting().equals(ProfileFields.NAME))
          .forEach(this::field);
    } else if (change instanceof Change.Update update) {
      page.line("~ %s", change.describe());
      update.fields().forEach(this::field);
    } else if (change instanceof Change.Assign assign) {
      page.line("~ %s%s", change.describe(), origin(assign.difference()));
      elements(assign.difference());
    } else if (change instanceof Change.Reorder reorder) {
      page.line("~ %s", change.describe());
      reorder
          .moves()
          .forEach(
              move -> page.line("    \"%s\" to priority %s", move.profileName(), move.priority()));
    } else if (change instanceof Change.Delete delete) {
      page.line("- %s (%s)", change.describe(), delete.current().id());
    }
  }

  private void field(FieldChange field) {
    List<String> before = FieldWords.of(field.before(), labels);
    List<String> after = FieldWords.of(field.after(), labels);
    if (before.size() > 1 || after.size() > 1) {
      page.line("    %s:%s", field.setting(), origin(field));
      elements(field);
    } else if (before.isEmpty()) {
      page.line("    %s: %s%s", field.setting(), Text.joined("", after), origin(field));
    } else {
      page.line(
          "    %s: %s -> %s%s",
          field.setting(), before.get(0), after.isEmpty() ? "(none)" : after.get(0), origin(field));
    }
  }

  /** Marks a value that is written nowhere as the default. */
  static String origin(FieldChange field) {
    return field.byDefault() ? "  (default)" : "";
  }

  private void elements(FieldChange field) {
    FieldWords.of(field.before(), labels).forEach(value -> page.line("      - %s", value));
    FieldWords.of(field.after(), labels).forEach(value -> page.line("      + %s", value));
  }

  private void ranking(List<Rank> ranking) {
    page.gap().line("Priorities afterwards:");
    for (Rank rank : ranking) {
      String after = rank.after().isPresent() ? Integer.toString(rank.after().getAsInt()) : "-";
      List<Text> remarks = remarks(rank);
      page.line(
          "  %s  \"%s\"%s",
          String.format(Locale.ROOT, "%3s", after),
          rank.profileName(),
          remarks.isEmpty() ? Text.of("") : Text.of("  (%s)", Text.joined(", ", remarks)));
    }
  }

  static List<Text> remarks(Rank rank) {
    List<Text> remarks = new ArrayList<>();
    if (rank.after().isEmpty()) {
      remarks.add(Text.of("deleted"));
    } else if (rank.before().isEmpty()) {
      remarks.add(Text.of("new"));
    } else if (!rank.before().equals(rank.after())) {
      remarks.add(Text.of("was %s", rank.before().getAsInt()));
    }
    if (!rank.inSet()) {
      remarks.add(Text.of("not in the set"));
    }
    return remarks;
  }

  static Text sentence(SettingNotStored setting) {
    return Text.of(
        "\"%s\": the service does not store %s = %s; it stays %s",
        setting.profileName(),
        setting.setting(),
        Text.joined(", ", setting.asked()),
        Text.joined(", ", setting.cameBack()));
  }

  static Text sentence(Unmanaged left) {
    return Text.of("\"%s\" has parts that are not managed: %s", left.profileName(), left.inWords());
  }

  static Text nothingToPrune(String name) {
    return Text.of("\"%s\" is to be pruned, but the tenant has no such custom profile", name);
  }

  static Text sentence(DocumentOverride override) {
    String level = override.level().name().toLowerCase(Locale.ROOT);
    return Text.of(
        "Rule %s%s%s",
        override.ruleId(),
        override.level() == DocumentOverride.Level.SILENCE
            ? Text.of(" is silenced")
            : Text.of(" counts as %s", level),
        override
            .reason()
            .map(reason -> Text.of(", because: %s", reason))
            .orElse(Text.of(", without a reason")));
  }
}
